package dev.troupe.processor.fuzz;

import javax.tools.SimpleJavaFileObject;

/** A source as the compiler reads it. */
final class SourceFile extends SimpleJavaFileObject {

  private final Unit unit;

  SourceFile(Unit unit) {
    super(MemoryFiles.uri("/source/" + unit.path()), Kind.SOURCE);
    this.unit = unit;
  }

  Unit unit() {
    return unit;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return unit.source();
  }
}

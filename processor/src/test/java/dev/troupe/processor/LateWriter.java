package dev.troupe.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Another processor: it writes some types in each round, and may fail at the end. */
final class LateWriter extends AbstractProcessor {

  private final Deque<Map<String, String>> rounds;
  private String failure = "";

  LateWriter(List<Map<String, String>> rounds) {
    this.rounds = new ArrayDeque<>(rounds);
  }

  LateWriter failing(String message) {
    failure = message;
    return this;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!rounds.isEmpty()) {
      rounds.poll().forEach(this::write);
    } else if (!failure.isEmpty()) {
      processingEnv.getMessager().printMessage(Kind.ERROR, failure);
      failure = "";
    }
    return false;
  }

  private void write(String name, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.troupe.annotations.detect;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;

/**
 * An {@code @Actor} interface in a source.
 *
 * @param name how people write it
 * @param stub the simple name of its stub
 */
record Protocol(CompilationUnitTree unit, ClassTree tree, String name, String stub) {

  /** The processor's rule {@code ProcessingOff} says the same, and a test compares them. */
  String message() {
    return ("[ProcessingOff] %s has no %s, because Troupe's annotation processor did not run. Put"
            + " troupe-processor on the processor path (annotationProcessorPaths in Maven,"
            + " annotationProcessor in Gradle, --processor-path of javac), or on the class path"
            + " with -proc:full; and remove -proc:none.")
        .formatted(name, stub);
  }
}

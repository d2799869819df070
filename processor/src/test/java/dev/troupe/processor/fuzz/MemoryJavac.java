package dev.troupe.processor.fuzz;

import dev.troupe.annotations.Actor;
import dev.troupe.processor.ActorProcessor;
import dev.troupe.spi.Route;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** The compiler in memory, and fast: what it has read of the class path serves the next call. */
final class MemoryJavac implements AutoCloseable {

  /** All warnings, but for sources that share a file with what they mention. */
  private static final List<String> OPTIONS =
      List.of(
          "-Atroupe.sendable=warn",
          "--limit-modules",
          "java.base",
          "-Xlint:all,-auxiliaryclass",
          "-Xdoclint:all",
          "-Xmaxerrs",
          "9999",
          "-Xmaxwarns",
          "9999");

  private static final String PROCESSING = "-proc:full";

  private static final List<File> CLASS_PATH =
      Stream.of(Actor.class, Route.class, NullMarked.class).map(MemoryJavac::home).toList();

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  MemoryJavac() {
    try {
      files.setLocation(StandardLocation.CLASS_PATH, CLASS_PATH);
      // Nothing starts by itself: that processing is off is no error here.
      files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome withProcessor(List<Unit> units) {
    return compile(units, PROCESSING);
  }

  Outcome withoutProcessor(List<Unit> units) {
    return compile(units, "-proc:none");
  }

  Outcome parse(List<Unit> units) {
    return compile(units, "-proc:none", "--should-stop=ifNoError=PARSE");
  }

  private Outcome compile(List<Unit> units, String... more) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter crash = new StringWriter();
    Witness witness = new Witness();
    try (MemoryFiles output = new MemoryFiles(files)) {
      JavaCompiler.CompilationTask task = task(units, output, diagnostics, crash, more);
      if (more[0].equals(PROCESSING)) {
        // First, as the other claims its annotations.
        task.setProcessors(List.of(witness, new ActorProcessor()));
      }
      try {
        task.call();
      } catch (RuntimeException | Error failure) {
        failure.printStackTrace(new PrintWriter(crash, true));
      }
      return new Outcome(
          crash.toString(),
          diagnostics.getDiagnostics(),
          Set.copyOf(witness.stubs()),
          output.sources());
    }
  }

  private JavaCompiler.CompilationTask task(
      List<Unit> units,
      MemoryFiles output,
      DiagnosticCollector<JavaFileObject> diagnostics,
      StringWriter crash,
      String... more) {
    List<String> options = Stream.concat(OPTIONS.stream(), Stream.of(more)).toList();
    return javac.getTask(
        crash, output, diagnostics, options, null, units.stream().map(SourceFile::new).toList());
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

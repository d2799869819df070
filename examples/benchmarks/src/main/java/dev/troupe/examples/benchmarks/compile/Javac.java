package dev.troupe.examples.benchmarks.compile;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler in this JVM, as a build tool calls it. */
final class Javac {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final String CLASS_PATH =
      path("dev.troupe.annotations.Actor", "dev.troupe.ActorRef");
  private static final String PROCESSOR_PATH =
      path("dev.troupe.processor.ActorProcessor", "com.palantir.javapoet.TypeName");

  private Javac() {}

  /** The options that turn the processor on. */
  static List<String> withProcessor() {
    return List.of("-proc:full", "--processor-path", PROCESSOR_PATH);
  }

  /** The options that turn it on and stop after it. */
  static List<String> processorOnly() {
    return List.of("-proc:only", "--processor-path", PROCESSOR_PATH);
  }

  /** The options that let no processor run. */
  static List<String> alone() {
    return List.of("-proc:none");
  }

  /** Compiles; what it has to say, is a failure of the benchmark. */
  static void compile(List<Path> sources, Path classes, Path generated, List<String> options)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-cp", CLASS_PATH));
    all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(said, null, null)) {
      COMPILER
          .getTask(null, files, said, all, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    if (!said.getDiagnostics().isEmpty()) {
      throw new IllegalStateException(
          said.getDiagnostics().stream().map(Diagnostic::toString).collect(joining("\n")));
    }
  }

  /** The jars or folders of some types. */
  private static String path(String... types) {
    return Stream.of(types).map(Javac::home).collect(joining(File.pathSeparator));
  }

  private static String home(String type) {
    try {
      CodeSource source = Class.forName(type).getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI()).toString();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

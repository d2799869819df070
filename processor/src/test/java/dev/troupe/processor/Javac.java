package dev.troupe.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.palantir.javapoet.TypeName;
import dev.troupe.annotations.Actor;
import dev.troupe.spi.Route;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** The compiler as strict users call it: all warnings are on, and none is forgiven. */
final class Javac {

  static final File ANNOTATIONS = home(Actor.class);
  static final File RUNTIME = home(Route.class);

  /** What the runtime's module descriptor asks for while compiling. */
  static final File JSPECIFY = home(NullMarked.class);

  /** What users have who mark what null means. */
  static final List<File> CLASS_PATH = List.of(ANNOTATIONS, RUNTIME, JSPECIFY);

  private static final List<String> STRICT =
      List.of("-proc:full", "-Xlint:all", "-Xdoclint:all", "-Werror");

  static final List<File> MODULE_PATH = List.of(ANNOTATIONS, RUNTIME, JSPECIFY);

  /** The processor, its plugins and all that they need. */
  static final List<File> PROCESSOR_PATH =
      List.of(home(ActorProcessor.class), home(TypeName.class));

  /** What a compilation of files says, and what it generates. */
  record Result(List<String> diagnostics, Map<String, String> generated) {}

  static {
    // A check of bodies that fails is silent for users, but not here.
    System.setProperty("troupe.failures", "true");
  }

  private Javac() {}

  /** Compiles in memory. */
  static Compilation compile(List<JavaFileObject> sources, Processor... processors) {
    return Compiler.javac()
        .withProcessors(processors)
        .withClasspath(CLASS_PATH)
        .withOptions(STRICT)
        .compile(sources);
  }

  /** Compiles files on a class path: compile-testing does not show what a failed one generated. */
  static Result compileFiles(
      List<Path> sources, Path output, List<File> classPath, Processor... processors)
      throws IOException {
    return compile(
        sources, output, Map.of(StandardLocation.CLASS_PATH, classPath), STRICT, processors);
  }

  /** Compiles files with a processor path, as a build tool does, and without a strict option. */
  static Result compileAsUsersDo(List<Path> sources, Path output, String... options)
      throws IOException {
    return compile(
        sources,
        output,
        Map.of(
            StandardLocation.CLASS_PATH,
            List.of(ANNOTATIONS, RUNTIME),
            StandardLocation.ANNOTATION_PROCESSOR_PATH,
            PROCESSOR_PATH),
        List.of(options));
  }

  /** Compiles files on a class path, with the given options only. */
  static Result compileWithOptions(
      List<Path> sources,
      Path output,
      List<File> classPath,
      List<String> options,
      Processor... processors)
      throws IOException {
    return compile(
        sources, output, Map.of(StandardLocation.CLASS_PATH, classPath), options, processors);
  }

  /** Compiles files as one named module: compile-testing has none. */
  static Result compileModule(List<Path> sources, Path output) throws IOException {
    return compile(
        sources,
        output,
        Map.of(
            StandardLocation.CLASS_PATH, List.of(),
            StandardLocation.MODULE_PATH, List.of(ANNOTATIONS, RUNTIME, JSPECIFY)),
        STRICT,
        new ActorProcessor(),
        new NullMarksProcessor());
  }

  /**
   * Compiles files in a JVM of its own: in this one, the compiler finds processors and plugins on
   * the tests' class path too.
   *
   * @param processors the option that says where processors are
   * @return what it says, one line for each message
   */
  static List<String> run(List<Path> sources, Path output, List<String> options, String processors)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("javac").toString());
    command.addAll(List.of("-J-Dtroupe.failures=true", "-J-Duser.language=en"));
    command.addAll(List.of("-d", output.resolve("classes").toString()));
    command.addAll(List.of(processors, path(PROCESSOR_PATH)));
    command.addAll(options);
    sources.forEach(source -> command.add(source.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), UTF_8);
    javac.waitFor();
    return said.lines()
        .filter(line -> line.contains(": "))
        .map(line -> line.substring(line.lastIndexOf(File.separator, line.indexOf(": ")) + 1))
        .toList();
  }

  static String path(List<File> files) {
    return files.stream().map(File::toString).collect(joining(File.pathSeparator));
  }

  private static Result compile(
      List<Path> sources,
      Path output,
      Map<StandardLocation, List<File>> paths,
      List<String> options,
      Processor... processors)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path generated = Files.createDirectories(output.resolve("generated"));
    Path classes = Files.createDirectories(output.resolve("classes"));
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      for (var path : paths.entrySet()) {
        files.setLocation(path.getKey(), path.getValue());
      }
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      CompilationTask task =
          javac.getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
      if (processors.length > 0) {
        task.setProcessors(List.of(processors)); // Else the processor path says which.
      }
      task.call();
    }
    return new Result(Diagnostics.of(diagnostics.getDiagnostics()), Cases.texts(generated));
  }

  static File home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.troupe.processor;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * The compiler of Eclipse, as its users have it: with its default warnings, and the processor found
 * on the processor path. Four warnings are off. One speaks of javac: it does not know the names of
 * javac's warnings in {@code @SuppressWarnings}. Three speak of type parameters that hide others or
 * whose bound is final, and of methods that are called like their interface: the user has heard
 * them of the protocol already. Remarks that are less than a warning are left out.
 */
final class Ecj {

  private static final List<String> OPTIONS =
      List.of("--release", "25", "-warn:-warningToken,typeHiding,finalBound,constructorName");

  private Ecj() {}

  /** Compiles files on a class path; if no processor is given, the processor path has one. */
  static Javac.Result compile(
      List<Path> sources, Path output, List<File> classPath, Processor... processors)
      throws IOException {
    return compile(
        sources,
        output,
        Map.of(StandardLocation.CLASS_PATH, classPath),
        List.of(),
        List.of(processors));
  }

  /** Compiles files as one named module. */
  static Javac.Result compileModule(List<Path> sources, Path output, String... options)
      throws IOException {
    return compile(
        sources,
        output,
        Map.of(
            StandardLocation.CLASS_PATH, List.of(), StandardLocation.MODULE_PATH, Javac.CLASS_PATH),
        List.of(options),
        List.of());
  }

  private static Javac.Result compile(
      List<Path> sources,
      Path output,
      Map<StandardLocation, List<File>> paths,
      List<String> moreOptions,
      List<Processor> processors)
      throws IOException {
    JavaCompiler ecj = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path generated = Files.createDirectories(output.resolve("generated"));
    Path classes = Files.createDirectories(output.resolve("classes"));
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(moreOptions);
    try (StandardJavaFileManager files = ecj.getStandardFileManager(null, null, null)) {
      for (var path : paths.entrySet()) {
        files.setLocation(path.getKey(), path.getValue());
      }
      files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, Javac.PROCESSOR_PATH);
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      CompilationTask task =
          ecj.getTask(
              new PrintWriter(Writer.nullWriter()),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    }
    List<Diagnostic<? extends JavaFileObject>> said =
        diagnostics.getDiagnostics().stream()
            .<Diagnostic<? extends JavaFileObject>>map(each -> each)
            .filter(each -> each.getKind() == Kind.ERROR || each.getKind() == Kind.WARNING)
            .toList();
    return new Javac.Result(Diagnostics.of(said), Cases.texts(generated));
  }
}

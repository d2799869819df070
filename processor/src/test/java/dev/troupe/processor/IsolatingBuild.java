package dev.troupe.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Builds as Gradle does with an isolating processor: what was made of a changed source is deleted,
 * then that source is compiled alone, against the classes that are left.
 */
final class IsolatingBuild {

  private final Path sources;
  private final List<String> options;
  private final Path classes;
  private final Path generated;
  private final Path output;

  /** For each generated type the source that it was made of. */
  private final Map<String, Path> causes = new TreeMap<>();

  /**
   * @param sources the folder of all sources
   */
  IsolatingBuild(Path sources, Path output, String... options) throws IOException {
    this.sources = sources;
    this.options = List.of(options);
    this.output = output;
    this.generated = Files.createDirectories(output.resolve("generated"));
    this.classes = Files.createDirectories(output.resolve("classes"));
  }

  /** Compiles sources anew, whether or not they have been compiled before. */
  void compile(List<Path> changed) throws IOException {
    changed.forEach(this::clean);
    Observed processor = new Observed();
    List<File> classPath = new ArrayList<>(Javac.CLASS_PATH);
    classPath.add(classes.toFile());
    Javac.Result result = Javac.compileWithOptions(changed, output, classPath, options, processor);
    // A note on class files without names is right, and changes nothing.
    if (!result.diagnostics().stream().allMatch(line -> line.contains("[ParameterNamesLost]"))) {
      throw new AssertionError(result.diagnostics());
    }
    processor.causes().forEach((name, files) -> causes.put(name, files.getFirst()));
  }

  /** Deletes what was made of a source. */
  void clean(Path source) {
    List<String> made =
        causes.keySet().stream().filter(name -> source.equals(causes.get(name))).toList();
    for (String name : made) {
      Path file = Path.of(name.replace('.', '/') + ".java");
      deleteClasses(file);
      delete(generated.resolve(file));
      causes.remove(name);
    }
    deleteClasses(sources.relativize(source));
  }

  /** All that has been made, by path: the texts of sources, and the checksums of classes. */
  Map<String, String> made() {
    Map<String, String> made = Cases.texts(generated);
    files(classes).forEach(file -> made.put(classes.relativize(file).toString(), checksum(file)));
    return made;
  }

  private void deleteClasses(Path source) {
    Path folder = source.getParent() == null ? Path.of("") : source.getParent();
    String name = source.getFileName().toString();
    files(classes).stream()
        .filter(file -> classes.resolve(folder).equals(file.getParent()))
        .filter(file -> sourceOf(file).equals(name))
        .forEach(IsolatingBuild::delete);
  }

  /** The name of the source file, which every class file tells. */
  private static String sourceOf(Path classFile) {
    try {
      return ClassFile.of()
          .parse(classFile)
          .findAttribute(Attributes.sourceFile())
          .orElseThrow()
          .sourceFile()
          .stringValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String checksum(Path file) {
    try {
      CRC32 checksum = new CRC32();
      checksum.update(Files.readAllBytes(file));
      return Long.toHexString(checksum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

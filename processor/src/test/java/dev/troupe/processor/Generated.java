package dev.troupe.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** What a compilation has generated. */
final class Generated {

  private static final String ROOT = "/SOURCE_OUTPUT/";

  private Generated() {}

  /** The texts, by path. */
  static Map<String, String> by(Compilation compilation) {
    Map<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try (var input = file.openInputStream()) {
        texts.put(
            file.getName().substring(ROOT.length()),
            new String(input.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }
}

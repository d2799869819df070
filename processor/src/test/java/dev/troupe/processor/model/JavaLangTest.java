package dev.troupe.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of names is that of the JDK. */
class JavaLangTest {

  private static final Set<String> WORDS = Set.of("Error", "Exception");

  @Test
  void everyPublicTypeIsListed() throws IOException, ClassNotFoundException {
    Path javaLang =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", "java/lang");
    List<String> names;
    try (Stream<Path> files = Files.list(javaLang)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("\\w+\\.class"))
              .map(name -> name.replace(".class", ""))
              .filter(name -> WORDS.contains(name) || !name.matches(".*(Error|Exception)"))
              .filter(JavaLangTest::isPublic)
              .sorted()
              .toList();
    }
    assertEquals(names, JavaLang.TYPES.stream().sorted().toList());
  }

  private static boolean isPublic(String name) {
    try {
      return Modifier.isPublic(Class.forName("java.lang." + name, false, null).getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

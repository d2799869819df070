package dev.troupe.processor.read;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The list of types that are safe to send is the one that is published, and each of them exists.
 */
class KnownTypesTest {

  private static final Path NOTES =
      Path.of("src", "test", "resources", "rules", "NotSendable", "notes.md");

  @Test
  void listIsThePublishedOne() throws IOException {
    String notes = Files.readString(NOTES);
    String published =
        notes.substring(notes.indexOf("\n- `java.lang`")).strip().replaceAll("\n +", " ");
    assertEquals(
        KnownTypes.BY_PACKAGE.stream().map(KnownTypesTest::line).collect(joining("\n")), published);
  }

  private static String line(List<String> types) {
    String packageName = packageOf(types.getFirst());
    return types.stream()
        .map(type -> "`" + type.substring(packageName.length() + 1) + "`")
        .collect(joining(", ", "- `" + packageName + "`: ", ""));
  }

  private static String packageOf(String type) {
    return type.substring(0, type.replaceFirst("\\.[A-Z].*", "").length());
  }

  @ParameterizedTest
  @MethodSource("types")
  void typeExists(String type) throws ClassNotFoundException {
    String packageName = packageOf(type);
    String nested = type.substring(packageName.length() + 1).replace('.', '$');
    assertEquals(type, Class.forName(packageName + "." + nested).getCanonicalName());
  }

  @Test
  void othersAreNotOnIt() {
    assertTrue(KnownTypes.contains("java.lang.String"));
    assertFalse(KnownTypes.contains("java.lang.Object"));
    assertFalse(KnownTypes.contains("java.util.Date"));
  }

  static Stream<String> types() {
    return KnownTypes.BY_PACKAGE.stream().flatMap(List::stream);
  }
}

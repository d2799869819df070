package dev.troupe.examples.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages show code that compiles, link to what exists, and leave no part of the API unexplained.
 * {@code -Dgolden.update=true} writes the code into the pages.
 */
final class GuidesTest {

  /** Public types of the root package that need no explanation on a page. */
  private static final List<String> SELF_EXPLAINING = List.of();

  static List<Path> pages() {
    return Pages.written();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void codeIsThatOfTheSources(Path file) throws IOException {
    String expected = Page.of(file).withCode();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Pages.read(file));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path file) {
    assertEquals(List.of(), Page.of(file).deadLinks());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linesAreShort(Path file) {
    List<String> tooLong =
        Page.of(file)
            .text()
            .lines()
            .filter(
                line -> line.length() > 120 && !line.startsWith("|") && !line.contains("](http"))
            .filter(line -> !line.startsWith("<!-- code: "))
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void everyGuideIsInTheIndex() {
    String readme = Pages.read(Pages.ROOT.resolve("README.md"));
    for (Path page : Pages.written()) {
      String name = page.getFileName().toString();
      assertTrue(name.equals("README.md") || readme.contains("(docs/" + name + ")"), name);
    }
  }

  @Test
  void everyPublicTypeIsExplained() {
    String prose = Pages.written().stream().map(Pages::read).collect(Collectors.joining("\n"));
    List<String> missing = new ArrayList<>();
    Path root = Pages.ROOT.resolve(Path.of("runtime/core/src/main/java/dev/troupe"));
    for (Path file : Pages.in(root)) {
      String name = file.getFileName().toString().replace(".java", "");
      if (isPublicType(file, name)
          && !SELF_EXPLAINING.contains(name)
          && !Pattern.compile("\\b" + name + "\\b").matcher(prose).find()) {
        missing.add(name);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean isPublicType(Path file, String name) {
    return file.toString().endsWith(".java")
        && Pattern.compile(
                "^public .*\\b(class|interface|record|enum) " + name + "\\b", Pattern.MULTILINE)
            .matcher(Pages.read(file))
            .find();
  }

  @Test
  void regionIsWhatStandsBetweenItsMarkers() {
    String source = "a\n  // [one]\n  b\n  // [two]\n    c\n  // [/two]\n\n  // [/one]\nd\n";
    assertEquals("b\n  c\n", Regions.region(source, "A.java", "one"));
    assertEquals("c\n", Regions.region(source, "A.java", "two"));
    assertThrows(AssertionError.class, () -> Regions.region(source, "A.java", "three"));
  }

  @Test
  void wrongPageIsFound() {
    Path file = Pages.ROOT.resolve("docs").resolve("wrong.md");
    Page uncommented = new Page(file, "# A\n\n```java\nint a;\n```\n");
    assertThrows(AssertionError.class, uncommented::withCode);
    Page links = new Page(file, "# A b\n\n[x](#a-b) [y](#c) [z](../README.md) [n](none.md)\n");
    assertEquals(List.of("wrong.md: #c", "wrong.md: none.md"), links.deadLinks());
  }
}

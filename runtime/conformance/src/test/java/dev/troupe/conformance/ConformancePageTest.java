package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/conformance.md} says what the suites show, and every promise is shown or excused. */
final class ConformancePageTest {

  private static final Path PAGE = Path.of("../../docs/conformance.md");

  private final Promises promises = Promises.read();
  private final List<Shown> shown =
      Shown.in(
          findAllClassesInPackage(
              "dev.troupe.conformance", c -> true, name -> name.endsWith("Suite")));

  @Test
  void everyTestShowsAPromiseOfTheList() {
    for (Shown one : shown) {
      for (String key : one.keys()) {
        assertTrue(promises.has(key), one + " names \"" + key + "\", which promises.txt has not");
        assertTrue(!promises.isExcused(key), one + " shows \"" + key + "\", which is excused");
      }
    }
  }

  @Test
  void everyPromiseIsShownOrExcused() {
    TreeSet<String> open = new TreeSet<>(promises.toBeShown());
    shown.forEach(one -> open.removeAll(one.keys()));
    assertTrue(open.isEmpty(), "neither shown by a test nor excused in promises.txt: " + open);
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = ConformancePage.of(promises, shown);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(
        Files.readString(PAGE),
        page,
        "docs/conformance.md is old; run with -Dgolden.update=true and read the diff");
  }
}

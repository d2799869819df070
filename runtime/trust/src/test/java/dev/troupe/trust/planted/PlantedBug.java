package dev.troupe.trust.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bug, kept as a patch against main sources. The lines before its first {@code diff} say what it
 * breaks, and which test must find it: {@code Gate: <module> <class>}, or {@code <class>#<method>}
 * where the class is slow.
 *
 * @param name the file's name without its ending
 * @param patch the file
 * @param breaks the first line
 * @param gate the test that must find it
 * @param sources what it changes, from the root of the repository
 */
record PlantedBug(String name, Path patch, String breaks, Gate gate, List<String> sources) {

  private static final Pattern SOURCE = Pattern.compile("(?m)^\\+\\+\\+ b/(\\S+)");
  private static final Pattern GATE = Pattern.compile("(?m)^Gate: (\\S+) (\\S+)\\R");

  static PlantedBug read(Path patch) throws IOException {
    String text = Files.readString(patch);
    Matcher gate = GATE.matcher(text);
    List<String> sources = SOURCE.matcher(text).results().map(found -> found.group(1)).toList();
    if (!gate.find() || sources.isEmpty()) {
      throw new IllegalArgumentException(
          patch
              + ": write a sentence, a line `Gate: <module> <class>`, and the diff of a source, with"
              + " a/ and b/ before its path");
    }
    String name = patch.getFileName().toString().replaceFirst("\\.patch$", "");
    return new PlantedBug(
        name,
        patch,
        text.lines().findFirst().orElseThrow(),
        new Gate(gate.group(1), gate.group(2)),
        sources);
  }

  /** The module of a source. */
  static String moduleOf(String source) {
    int at = source.indexOf("/src/main/java/");
    if (at < 0) {
      throw new IllegalArgumentException(source + " is no main source of a module");
    }
    return source.substring(0, at);
  }
}

package dev.troupe.trust.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts the figures that the tests have noted into RELIABILITY.md. The command is {@code
 * .ci/reliability}; the words are in reliability/page.md among the test resources, where <code>
 * ${key}</code> stands for a figure.
 */
public final class ReliabilityPage {

  private static final Pattern FIGURE = Pattern.compile("\\$\\{([a-zA-Z0-9._-]+)}");

  private ReliabilityPage() {}

  /**
   * Writes the page.
   *
   * @param arguments the root of the repository, then {@code key=value} each
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Map<String, String> figures = new TreeMap<>();
    for (String line :
        Files.readAllLines(root.resolve("runtime/trust/target/figures.properties"))) {
      add(figures, line);
    }
    for (int i = 1; i < arguments.length; i++) {
      add(figures, arguments[i]);
    }
    Files.writeString(root.resolve("RELIABILITY.md"), page(template(), figures));
  }

  private static void add(Map<String, String> figures, String line) {
    int sign = line.indexOf('=');
    figures.put(line.substring(0, sign), line.substring(sign + 1));
  }

  static String template() throws IOException {
    try (InputStream in = ReliabilityPage.class.getResourceAsStream("/reliability/page.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The page; figures that it does not mention come into the table at its end.
   *
   * @throws IllegalArgumentException if a figure is missing
   */
  static String page(String template, Map<String, String> figures) {
    TreeSet<String> untold = new TreeSet<>(figures.keySet());
    TreeSet<String> missing = new TreeSet<>();
    String page =
        FIGURE
            .matcher(template)
            .replaceAll((MatchResult match) -> {
              String key = match.group(1);
              untold.remove(key);
              String figure = figures.get(key);
              if (figure == null) {
                missing.add(key);
                return "?";
              }
              return grouped(figure).replace("\\", "\\\\").replace("$", "\\$");
            });
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "RELIABILITY.md would not tell all: no test has noted " + missing + ".");
    }
    StringBuilder rest = new StringBuilder("| figure | |\n|---|--:|\n");
    untold.forEach(key ->
        rest.append("| `" + key + "` | " + grouped(String.valueOf(figures.get(key))) + " |\n"));
    return page.replace("@rest@\n", rest);
  }

  /** 10000000 is 10,000,000. */
  private static String grouped(String figure) {
    return figure.matches("\\d{5,}") ? "%,d".formatted(Long.parseLong(figure)) : figure;
  }
}

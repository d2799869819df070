package dev.troupe.examples.guides;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of Markdown, as far as the tests of the pages read it. */
record Page(Path file, String text) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:^<!-- code: (?<places>[^\\n]*) -->\\n)?^```java\\n(?<code>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FENCED =
      Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?<target>[^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(?<words>.+)$", Pattern.MULTILINE);

  static Page of(Path file) {
    return new Page(file, Pages.read(file));
  }

  /** The same text with the code of the regions in its blocks. */
  String withCode() {
    Matcher blocks = BLOCK.matcher(text);
    StringBuilder out = new StringBuilder();
    while (blocks.find()) {
      String places = blocks.group("places");
      if (places == null) {
        throw new AssertionError(file + ": no <!-- code: … --> before\n" + blocks.group("code"));
      }
      String block = "<!-- code: " + places + " -->\n```java\n" + Regions.code(places) + "```";
      blocks.appendReplacement(out, Matcher.quoteReplacement(block));
    }
    return blocks.appendTail(out).toString();
  }

  /** The links that lead nowhere, of those that lead to a place in the repository. */
  List<String> deadLinks() {
    List<String> dead = new ArrayList<>();
    Matcher links = LINK.matcher(prose().replaceAll("`[^`\n]*`", ""));
    while (links.find()) {
      String target = links.group("target");
      if (!target.startsWith("https://") && !leadsSomewhere(target)) {
        dead.add(file.getFileName() + ": " + target);
      }
    }
    return dead;
  }

  private boolean leadsSomewhere(String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String heading = target.substring(hash + 1);
    if (path.isEmpty()) {
      return anchors().containsKey(heading);
    }
    Path there = file.resolveSibling(path);
    return Files.exists(there) && (hash < 0 || of(there).anchors().containsKey(heading));
  }

  /** The headings, as the words by which links lead to them. */
  private Map<String, Integer> anchors() {
    Map<String, Integer> anchors = new HashMap<>();
    Matcher headings = HEADING.matcher(prose());
    while (headings.find()) {
      String words = headings.group("words").toLowerCase(Locale.ROOT);
      String anchor = words.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
      anchors.merge(anchor, 1, Integer::sum);
    }
    return anchors;
  }

  String prose() {
    return FENCED.matcher(text).replaceAll("");
  }
}

package dev.troupe.examples.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page shows of sources: the lines between {@code // [name]} and {@code // [/name]}. A name
 * that occurs several times in a source is one region of several pieces.
 */
final class Regions {

  private static final Pattern MARKER = Pattern.compile("\\s*// \\[/?[a-z-]+]");

  private Regions() {}

  /**
   * The code of some regions, an empty line between two.
   *
   * @param places such as {@code server/Tickets.java protocol, server/TicketsServer.java server}
   */
  static String code(String places) {
    List<String> codes = new ArrayList<>();
    for (String place : places.split(",")) {
      String[] words = place.strip().split(" ");
      if (words.length != 2) {
        throw new AssertionError("Not a file and a region: " + place);
      }
      codes.add(region(Pages.read(Pages.source(words[0])), words[0], words[1]));
    }
    return String.join("\n", codes);
  }

  static String region(String source, String file, String name) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    boolean seen = false;
    for (String line : source.lines().toList()) {
      if (line.strip().equals("// [" + name + "]")) {
        inside = true;
        seen = true;
      } else if (line.strip().equals("// [/" + name + "]")) {
        inside = false;
      } else if (inside && !MARKER.matcher(line).matches()) {
        lines.add(line);
      }
    }
    if (!seen || inside) {
      throw new AssertionError(file + " has no region [" + name + "] with an end.");
    }
    // An empty last line would count as one without indentation.
    String code = String.join("\n", lines).stripTrailing().stripIndent();
    return code.replaceFirst("^\n+", "") + "\n";
  }
}

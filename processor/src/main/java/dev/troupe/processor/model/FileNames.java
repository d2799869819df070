package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;

/** The names of class files, which file systems limit. */
public final class FileNames {

  /** In bytes; systems that count otherwise allow more. */
  private static final int LONGEST = 255;

  private static final int SHORTEST_MESSAGE = 32;

  private FileNames() {}

  /** How long a protocol's simple name may be, with those of the types around it. */
  public static int longestProtocol() {
    return LONGEST - size("Protocol") - SHORTEST_MESSAGE - size("$.class");
  }

  /** Whether the names of the types that are generated for a protocol fit. */
  public static boolean allow(ClassName protocol) {
    return size(joined(protocol)) <= longestProtocol();
  }

  /** The name of a protocol as those of its generated types start. */
  public static String joined(ClassName protocol) {
    return String.join("_", protocol.simpleNames());
  }

  /** How many bytes a message's simple name may have. */
  static int roomForMessage(ClassName around) {
    return LONGEST - size(around.simpleName()) - size("$.class");
  }

  /** In bytes, as class files and most file systems count. */
  public static int size(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** As many whole characters from the start of a name as fit. */
  public static String cut(String name, int bytes) {
    StringBuilder start = new StringBuilder();
    int left = bytes;
    for (int each : name.codePoints().toArray()) {
      String character = Character.toString(each);
      left -= size(character);
      if (left < 0) {
        break;
      }
      start.append(character);
    }
    return start.toString();
  }
}

package dev.troupe.processor.write;

/**
 * Lays out what JavaPoet spreads over three lines and people write in one: short comments, short
 * annotations and empty bodies. One pass over the lines, as it goes over all that is generated.
 */
final class Layout {

  private static final int SHORT = 80;

  private final String[] lines;
  private final StringBuilder text;
  private int next;

  private Layout(String source) {
    this.lines = source.split("\n", -1);
    this.text = new StringBuilder(source.length());
  }

  static String tidy(String source) {
    return new Layout(source).tidy();
  }

  private String tidy() {
    while (next < lines.length) {
      if (next > 0) {
        text.append('\n');
      }
      String line = lines[next++];
      text.append(line);
      if (line.endsWith("/**") && isShort("* ") && closes(next + 1, "*/")) {
        text.append(' ').append(lines[next].stripLeading().substring(2)).append(" */");
        next += 2;
      } else if (isAnnotation(line) && isShort("") && closes(next + 1, ")")) {
        text.append(lines[next].stripLeading()).append(lines[next + 1].stripLeading());
        next += 2;
      } else if (line.endsWith("{") && closes(next, "}")) {
        text.append(lines[next].stripLeading());
        next++;
      }
    }
    return text.toString();
  }

  /** Whether the next line starts like this and can stand together with what is around it. */
  private boolean isShort(String start) {
    if (next >= lines.length) {
      return false;
    }
    String line = lines[next].stripLeading();
    return line.startsWith(start) && line.length() - start.length() <= SHORT;
  }

  private boolean closes(int line, String end) {
    return line < lines.length && lines[line].stripLeading().startsWith(end);
  }

  private static boolean isAnnotation(String line) {
    return line.endsWith("(") && line.stripLeading().startsWith("@");
  }
}

package dev.troupe.processor.write;

import java.util.regex.Pattern;

/** Lays out what JavaPoet spreads over three lines and people write in one. */
final class Layout {

  private static final Pattern SHORT_COMMENT =
      Pattern.compile("/\\*\\*\\n *\\* ([^\\n]{1,80})\\n *\\*/");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *\\}");

  private static final Pattern SHORT_ANNOTATION =
      Pattern.compile("(@[\\w.]+\\()\\n *([^\\n]{1,80})\\n *\\)");

  private Layout() {}

  static String tidy(String source) {
    String text = SHORT_COMMENT.matcher(source).replaceAll("/** $1 */");
    text = SHORT_ANNOTATION.matcher(text).replaceAll("$1$2)");
    return EMPTY_BODY.matcher(text).replaceAll("{}");
  }
}

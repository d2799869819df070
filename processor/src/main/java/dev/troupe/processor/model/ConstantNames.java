package dev.troupe.processor.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the stub's constants for time limits, from those of the message classes. */
final class ConstantNames {

  private static final Pattern NEXT_WORD = Pattern.compile("([a-z0-9])([A-Z])");

  private ConstantNames() {}

  /** For each message the name of its constant; none of them is the reserved one. */
  static Map<String, String> of(Collection<String> messages, String reserved) {
    DistinctNames names = new DistinctNames(List.of(reserved));
    Map<String, String> constants = new HashMap<>();
    messages.stream()
        .sorted()
        .forEach(message -> constants.put(message, names.claim(words(message) + "_" + reserved)));
    return constants;
  }

  private static String words(String message) {
    return NEXT_WORD.matcher(message).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
  }
}

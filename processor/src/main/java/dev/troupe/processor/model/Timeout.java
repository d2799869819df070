package dev.troupe.processor.model;

import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A timeout as an annotation says it.
 *
 * @param origin the annotation's value
 * @param text never empty
 */
public record Timeout(Origin origin, String text) {

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(?<number>[0-9]+)(?<unit>ms|s|m|h)");
  private static final BigInteger LONGEST = BigInteger.valueOf(Duration.ofDays(365).toNanos());

  public TimeLimit limit() {
    if (text.equals("infinity")) {
      return new TimeLimit.Infinite();
    }
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    if (!matcher.matches()) {
      return new TimeLimit.Malformed();
    }
    BigInteger nanos =
        new BigInteger(matcher.group("number"))
            .multiply(BigInteger.valueOf(nanosOf(matcher.group("unit"))));
    if (nanos.signum() == 0) {
      return new TimeLimit.Zero();
    }
    return nanos.compareTo(LONGEST) > 0
        ? new TimeLimit.TooLong()
        : new TimeLimit.Finite(text, nanos.longValueExact());
  }

  private static long nanosOf(String unit) {
    return switch (unit) {
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> throw new IllegalArgumentException(unit);
    };
  }
}

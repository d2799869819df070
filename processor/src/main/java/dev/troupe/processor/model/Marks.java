package dev.troupe.processor.model;

import java.util.Optional;

/**
 * What a method's {@code @Call} and {@code @Cast} say.
 *
 * @param call where {@code @Call} stands, if it does
 * @param cast where {@code @Cast} stands, if it does
 */
public record Marks(
    Optional<Origin> call,
    Optional<Timeout> timeout,
    boolean runIfAbandoned,
    Optional<Origin> cast) {

  /**
   * Whether both say the same, wherever they stand.
   *
   * @param mustSay whether saying nothing is not the same as {@code @Call}
   */
  boolean agreesWith(Marks other, boolean mustSay) {
    return (!mustSay || call.isPresent() == other.call.isPresent())
        && cast.isPresent() == other.cast.isPresent()
        && runIfAbandoned == other.runIfAbandoned
        && timeout.map(Timeout::text).equals(other.timeout.map(Timeout::text));
  }
}

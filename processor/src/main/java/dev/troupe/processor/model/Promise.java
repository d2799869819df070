package dev.troupe.processor.model;

import dev.troupe.processor.model.Passage.Flaw;
import dev.troupe.processor.model.Passage.Waiver;
import java.util.List;

/**
 * What is known of a class with {@code @Sendable}, or with {@code @UnsafeSend} at a field.
 *
 * @param broken where it does not keep its promise
 * @param waivers what it vouches for
 */
public record Promise(List<Broken> broken, List<Waived> waivers) {

  /** A field, or the class itself, that breaks the promise. */
  public record Broken(Origin origin, String subject, Flaw flaw) {}

  /** A field that is let through. */
  public record Waived(String subject, Waiver waiver) {}

  public Promise {
    broken = List.copyOf(broken);
    waivers = List.copyOf(waivers);
  }
}

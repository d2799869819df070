package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Thrown;

/** What a method declares is a reply; what is not foreseen is a crash. */
final class ThrowsAreNarrow implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.isCast()) {
      return; // It may declare nothing at all, and another rule says so.
    }
    message.thrown().stream()
        .filter(Thrown::isTooBroad)
        .forEach(
            thrown -> report.add(Rule.THROWS_TOO_BROAD, message.origin(), message, thrown.type()));
  }
}

package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** A rule for each message of a protocol, whatever the others are. */
interface MessageCheck extends Check {

  void check(Protocol protocol, Method message, Report report);

  @Override
  default void check(Protocol protocol, Report report) {
    protocol.messages().forEach(message -> check(protocol, message, report));
  }
}

package dev.troupe.internal.actor;

import dev.troupe.internal.mailbox.Node;
import org.jspecify.annotations.Nullable;

/**
 * What some actors' turns need beside server and mailbox. Made when first needed, and touched by
 * the actor's turn alone.
 */
final class Gear {

  private @Nullable Signal firstNext;
  private @Nullable Signal lastNext;

  /** Has a signal handled right after the running handler, before anything in the mailbox. */
  void handleNext(Signal signal) {
    if (lastNext == null) {
      firstNext = signal;
    } else {
      Life.chain(lastNext, signal);
    }
    lastNext = signal;
  }

  /** Puts what is to be handled next before what is left to handle. */
  @Nullable Node splice(@Nullable Node backlog) {
    Signal first = firstNext;
    if (first == null || lastNext == null) {
      return backlog;
    }
    Life.chain(lastNext, backlog);
    firstNext = null;
    lastNext = null;
    return first;
  }
}

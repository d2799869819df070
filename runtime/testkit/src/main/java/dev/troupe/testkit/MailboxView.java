package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.ProcessInfo;
import dev.troupe.Sys;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Inspection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits in an actor's mailbox, seen from outside; the actor is not asked, and so may be stuck.
 * Exact while it is at rest, is suspended by {@link Sys#suspend}, or its handler blocks; while it
 * runs, what it takes meanwhile may be there or not.
 *
 * @param actor the actor
 * @param queued what it has not begun to handle, in words, such as {@code cast Account.deposit(5)},
 *     {@code call Account.balance()} and {@code info hello}; oldest first, the first 10,000
 * @param handling what it handles now, in words, or null if it is idle
 * @param idle whether it does nothing until something comes: it handles nothing, or waits in a
 *     receive
 */
public record MailboxView(
    ActorRef actor, List<String> queued, @Nullable String handling, boolean idle) {

  private static final int MOST = 10_000;

  /** Copies its list. */
  public MailboxView {
    Objects.requireNonNull(actor, "actor");
    queued = List.copyOf(queued);
  }

  /**
   * Looks into a mailbox.
   *
   * @param actor the actor
   * @return what was there at some moment during the call
   * @throws IllegalStateException if the actor has ended
   */
  public static MailboxView of(ActorRef actor) {
    Cell cell = (Cell) Objects.requireNonNull(actor, "actor");
    ProcessInfo info =
        Sys.info(actor)
            .orElseThrow(() ->
                new IllegalStateException(
                    actor + " has ended (" + cell.exitReason() + "), and so has no mailbox."));
    boolean idle = Inspection.isAsleep(cell);
    return new MailboxView(
        actor, Inspection.queued(cell, MOST), idle ? null : info.handling(), idle);
  }
}

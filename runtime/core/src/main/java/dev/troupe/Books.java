package dev.troupe;

/**
 * What has become of messages: of all that were sent in a system ({@link ActorSystem#books}), or of
 * those that one living actor has got ({@link Sys#books}). Counted always. Two equations hold:
 *
 * <pre>
 * sent     = accepted + deadLetters + refused
 * accepted = handled + skipped + inFlight + discarded + droppedOldest + queued + heldByZombies
 * </pre>
 *
 * <p>The first defines {@link #sent}, as no sender counts. The two sides of the second are counted
 * apart from each other, where messages come in and where they are disposed of; {@link
 * #unaccounted} is the difference.
 *
 * <p>A message is a call, a cast or an info: what is sent through a stub or {@link ActorRef#send},
 * what timers, registries and watchers send as infos, and the calls and casts that the runtime's
 * own servers get. No messages are exit signals, {@link Down}, changes of groups, stops, what
 * {@link Sys} asks, timeouts and what an actor does for itself. Nothing is sent, and so counted, by
 * a handler that was killed, to an alias that is not active any more, and by a timer whose actor
 * has ended.
 *
 * <p>The figures are exact while the actors are at rest: idle, or blocked in handlers. A message
 * that is being handled counts as handled. While actors run, each figure is of another moment, so
 * that {@link #unaccounted} may differ from 0 for now; but a message that has been counted is never
 * forgotten. Corresponds to nothing in OTP; next are {@code process_info(message_queue_len)} and
 * {@code sys:statistics/2}.
 *
 * @param accepted messages that have got into a mailbox
 * @param deadLetters casts and infos that have not, without their senders' being told: there was no
 *     such actor, or no room; of one actor, only the latter
 * @param refused messages whose senders got an exception instead: the actor had ended, its mailbox
 *     was full, there was no room in time, or the call would have closed a cycle; of one actor,
 *     only what its own mailbox has refused
 * @param handled messages whose handlers have returned, thrown a reply or still run, that a receive
 *     has taken, or for which the server has no method
 * @param skipped messages that were void when the actor came to them: calls whose callers had given
 *     up, and those of timers that were cancelled or set anew
 * @param inFlight messages whose handlers have ended their actors by what they have thrown; also
 *     those of handlers that were killed and have ended at last
 * @param discarded messages that were left in the mailboxes of actors that have ended
 * @param droppedOldest messages that have made room for newer ones in a mailbox that {@linkplain
 *     Mailbox#droppingOldest drops the oldest}
 * @param queued messages that wait: in a mailbox, before an actor that is suspended, or postponed
 * @param heldByZombies messages of handlers that were killed and still run
 */
public record Books(
    long accepted,
    long deadLetters,
    long refused,
    long handled,
    long skipped,
    long inFlight,
    long discarded,
    long droppedOldest,
    long queued,
    long heldByZombies) {

  /**
   * The messages that were sent.
   *
   * @return {@code accepted + deadLetters + refused}
   */
  public long sent() {
    return accepted + deadLetters + refused;
  }

  /**
   * The messages that have come in and of which nothing is known.
   *
   * @return 0, if the actors are at rest; more if messages were lost, less if some were handled
   *     twice
   */
  public long unaccounted() {
    return accepted
        - handled
        - skipped
        - inFlight
        - discarded
        - droppedOldest
        - queued
        - heldByZombies;
  }

  /**
   * Adds up.
   *
   * @param other other books
   * @return the sum of each figure
   */
  public Books plus(Books other) {
    return new Books(
        accepted + other.accepted,
        deadLetters + other.deadLetters,
        refused + other.refused,
        handled + other.handled,
        skipped + other.skipped,
        inFlight + other.inFlight,
        discarded + other.discarded,
        droppedOldest + other.droppedOldest,
        queued + other.queued,
        heldByZombies + other.heldByZombies);
  }

  /** Both equations, with what is not 0. */
  @Override
  public String toString() {
    return "sent "
        + sent()
        + " = accepted "
        + accepted
        + shown("dead letters", deadLetters)
        + shown("refused", refused)
        + "; accepted = handled "
        + handled
        + shown("skipped", skipped)
        + shown("in flight at a crash", inFlight)
        + shown("discarded", discarded)
        + shown("dropped oldest", droppedOldest)
        + shown("queued", queued)
        + shown("held by zombies", heldByZombies)
        + shown("unaccounted", unaccounted());
  }

  private static String shown(String what, long figure) {
    return figure == 0 ? "" : " + " + what + " " + figure;
  }
}

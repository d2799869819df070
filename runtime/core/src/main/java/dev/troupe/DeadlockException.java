package dev.troupe;

import java.util.List;

/**
 * The call would have closed a cycle of actors that each wait for the next. It was refused before
 * anything was sent.
 *
 * <p>An actor waits for another while it calls or stops it, and while it starts it: until {@code
 * init} has returned; and while a {@link Mailbox#blocking} mailbox makes it wait for room. A call
 * counts while the other has not begun it, or runs its handler and has not put the reply off by
 * {@link Reply#later}. That a wait has a time limit does not count as a way out. The promise is
 * exact: at one instant each of the cycle waited for the next; and of those that would close one
 * cycle at once, one is refused. The actors may be of several systems of one JVM.
 *
 * <p>What is not seen: an actor that waits for the future of {@code async()}, for a lock, or in a
 * {@link Self#receive()}; such a deadlock lasts until a time limit passes.
 */
public final class DeadlockException extends CallException {
  private static final long serialVersionUID = 1L;

  private final transient List<ActorRef> cycle;

  /**
   * Makes an exception.
   *
   * @param message what was called, and the cycle in words
   * @param cycle the actors that wait, the caller first
   */
  public DeadlockException(String message, List<ActorRef> cycle) {
    super(message, null);
    this.cycle = List.copyOf(cycle);
  }

  /**
   * The actors that wait, each for the next and the last for the first.
   *
   * @return the cycle, the caller first
   */
  public List<ActorRef> cycle() {
    return cycle;
  }
}

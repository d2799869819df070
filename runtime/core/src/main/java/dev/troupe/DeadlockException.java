package dev.troupe;

import java.util.List;

/**
 * The call would have closed a cycle of actors that each wait for the next. It was refused before
 * anything was sent.
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

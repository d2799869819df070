package dev.troupe;

/** The dead letters of one system: counted always, sent to watchers if there are any. */
public interface DeadLetters {

  /**
   * How many there were since the system started.
   *
   * @return the count, exact
   */
  long count();

  /**
   * Sends each later dead letter to an actor as a {@link DeadLetter}. A watcher that has ended is
   * forgotten; watching twice is as watching once. What is sent to a dead watcher is no dead letter
   * itself.
   *
   * @param watcher who gets them
   * @throws IllegalArgumentException if it belongs to another system
   */
  void watch(ActorRef watcher);

  /**
   * Ends {@link #watch}; does nothing if there is none.
   *
   * @param watcher who got them
   */
  void unwatch(ActorRef watcher);
}

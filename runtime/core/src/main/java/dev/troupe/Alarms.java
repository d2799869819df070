package dev.troupe;

/**
 * The alarms of one system: actors that do not keep up with their senders. About once a second the
 * runtime looks for mailboxes that have reached their high-water mark ({@link
 * SystemOptions#highWater()} or {@link Mailbox.Unbounded#highWater(long)}); each that has is logged
 * as a warning and told to the watchers, once until it has fallen to half of the mark. Corresponds
 * to {@code erlang:system_monitor/2} with {@code long_message_queue}.
 */
public interface Alarms {

  /**
   * How many there were since the system started.
   *
   * @return the count, exact
   */
  long count();

  /**
   * Sends each later alarm to an actor as a {@link HighWater}. A watcher that has ended is
   * forgotten; watching twice is as watching once.
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

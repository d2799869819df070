package dev.troupe;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many messages an actor may have waiting, and what becomes of more. An immutable value for
 * {@link StartOptions#mailbox} and {@link ChildSpec#mailbox}. OTP has unbounded ones alone.
 *
 * <p>In a bounded mailbox the calls, the casts and what {@link ActorRef#send} sends count, from the
 * time they are sent until the actor begins to handle them; one that a {@link Self#receive()} has
 * left aside counts on. Replies, exits, downs, stops, timers and what the runtime asks or sends by
 * itself neither count nor wait. The order of what one actor sends to another is kept.
 */
public sealed interface Mailbox {

  /**
   * As many messages as memory holds; the default. {@link ActorSystem#alarms} tells if there are
   * very many.
   *
   * @return the mailbox
   */
  static Unbounded unbounded() {
    return new Unbounded(null);
  }

  /**
   * One that refuses what is too much: {@code send}, casts and calls throw {@link
   * OverloadedException}.
   *
   * @param capacity how many messages may wait, at least 1
   * @return the mailbox
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  static Mailbox failing(int capacity) {
    return new Failing(capacity);
  }

  /**
   * One that drops what comes when it is full: a dead letter, or for a call an {@link
   * OverloadedException}.
   *
   * @param capacity how many messages may wait, at least 1
   * @return the mailbox
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  static Mailbox droppingNewest(int capacity) {
    return new DroppingNewest(capacity);
  }

  /**
   * One that makes room for what comes by dropping the message that has waited longest: a dead
   * letter, or for a call an {@link OverloadedException} of its caller.
   *
   * @param capacity how many messages may wait, at least 1
   * @return the mailbox
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  static Mailbox droppingOldest(int capacity) {
    return new DroppingOldest(capacity);
  }

  /**
   * One whose actor ends when it overflows, with {@link ExitReason.Custom} of {@link Overflow},
   * before its next message and without {@link GenServer#terminate}. What came when it was full is
   * a dead letter, or for a call an {@link OverloadedException}.
   *
   * @param capacity how many messages may wait, at least 1
   * @return the mailbox
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  static Mailbox stopping(int capacity) {
    return new Stopping(capacity);
  }

  /**
   * One that makes its senders wait for room, first come, first served. Who has waited for the
   * longest time, or is interrupted (the flag is set again), goes on: the message is a dead letter;
   * a call fails with {@link OverloadedException}, with {@link CallTimeoutException} if its own
   * limit passes first, or with {@link CallInterruptedException}. When the actor ends, its senders
   * go on at once. Whoever would close a cycle of actors that wait for each other gets a {@link
   * DeadlockException}, from {@code send} and casts too. What an actor sends to itself never waits:
   * without room it is as if it had waited in vain. A call by {@code async()} waits for room as
   * well, on its caller's thread, before it returns the future.
   *
   * @param capacity how many messages may wait, at least 1
   * @param max the longest time, more than zero
   * @return the mailbox
   * @throws IllegalArgumentException if the capacity is less than 1 or the time not more than zero
   */
  static Mailbox blocking(int capacity, Duration max) {
    return new Blocking(capacity, max);
  }

  /**
   * See {@link Mailbox#unbounded()}.
   *
   * @param highWater from how many messages on {@link ActorSystem#alarms} tells of it, or null for
   *     {@link SystemOptions#highWater()}
   */
  record Unbounded(@Nullable Long highWater) implements Mailbox {
    /** Checks its argument. */
    public Unbounded {
      if (highWater != null && highWater < 1) {
        throw new IllegalArgumentException(
            "The high-water mark of a mailbox must be at least 1, but is " + highWater + ".");
      }
    }

    /**
     * Sets the mark from which on {@link ActorSystem#alarms} tells of the mailbox.
     *
     * @param messages how many messages, at least 1
     * @return the mailbox
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Unbounded highWater(long messages) {
      return new Unbounded(messages);
    }
  }

  /**
   * See {@link Mailbox#failing}.
   *
   * @param capacity how many messages may wait
   */
  record Failing(int capacity) implements Mailbox {
    /** Checks its argument. */
    public Failing {
      checkCapacity(capacity);
    }
  }

  /**
   * See {@link Mailbox#droppingNewest}.
   *
   * @param capacity how many messages may wait
   */
  record DroppingNewest(int capacity) implements Mailbox {
    /** Checks its argument. */
    public DroppingNewest {
      checkCapacity(capacity);
    }
  }

  /**
   * See {@link Mailbox#droppingOldest}.
   *
   * @param capacity how many messages may wait
   */
  record DroppingOldest(int capacity) implements Mailbox {
    /** Checks its argument. */
    public DroppingOldest {
      checkCapacity(capacity);
    }
  }

  /**
   * See {@link Mailbox#stopping}.
   *
   * @param capacity how many messages may wait
   */
  record Stopping(int capacity) implements Mailbox {
    /** Checks its argument. */
    public Stopping {
      checkCapacity(capacity);
    }
  }

  /**
   * See {@link Mailbox#blocking}.
   *
   * @param capacity how many messages may wait
   * @param max how long a sender waits
   */
  record Blocking(int capacity, Duration max) implements Mailbox {
    /** Checks its arguments. */
    public Blocking {
      checkCapacity(capacity);
      if (Objects.requireNonNull(max, "max").isZero() || max.isNegative()) {
        throw new IllegalArgumentException(
            "The time that a sender waits for room must be more than zero, but is "
                + max
                + ". Use failing(...) or droppingNewest(...) for senders that never wait.");
      }
    }
  }

  /**
   * Why an actor has ended whose {@linkplain #stopping mailbox} was full: the term of its {@link
   * ExitReason.Custom}.
   *
   * @param capacity how many messages were waiting
   */
  record Overflow(int capacity) {
    @Override
    public String toString() {
      return "its mailbox of " + capacity + " overflowed";
    }
  }

  private static void checkCapacity(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "The capacity of a mailbox must be at least 1, but is "
              + capacity
              + ". Use Mailbox.unbounded() for no limit.");
    }
  }
}

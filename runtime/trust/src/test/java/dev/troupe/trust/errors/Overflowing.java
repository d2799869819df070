package dev.troupe.trust.errors;

import org.jspecify.annotations.Nullable;

/**
 * Something that a sender can do, which is done on a full stack; and how to see what it has left.
 */
interface Overflowing {

  String name();

  /** Before it is done, at most so many times. */
  default void prepare(int times) {}

  void run() throws Throwable;

  /** What is wrong afterwards, or null. */
  default @Nullable String flaw() throws Throwable {
    return null;
  }
}

package dev.troupe.processor.model;

/** What the text of a timeout turns out to mean. */
public sealed interface TimeLimit {

  /** A limit in nanoseconds, from 1 ms to 365 days. */
  record Finite(String text, long nanos) implements TimeLimit {}

  /** No limit: {@code infinity}. */
  record Infinite() implements TimeLimit {}

  /** Neither a number with a unit nor {@code infinity}. */
  record Malformed() implements TimeLimit {}

  /** Zero. */
  record Zero() implements TimeLimit {}

  /** More than 365 days. */
  record TooLong() implements TimeLimit {}
}

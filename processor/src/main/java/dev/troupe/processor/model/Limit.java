package dev.troupe.processor.model;

/** How long a call of the stub waits, as the generated code says it. */
public sealed interface Limit {

  /** As long as the actor system says. */
  record OfSystem() implements Limit {}

  /** For ever. */
  record None() implements Limit {}

  /**
   * A number of nanoseconds.
   *
   * @param constant the stub's constant that holds it
   * @param text as the protocol says it
   */
  record Constant(String constant, long nanos, String text) implements Limit {}
}

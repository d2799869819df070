package dev.troupe.examples.bank;

/**
 * How one account stands, or several together.
 *
 * @param cents the money
 * @param crashes how often a handler has thrown
 * @param restarts how often it was started again
 */
record Statement(long cents, long crashes, long restarts) {

  static final Statement NONE = new Statement(0, 0, 0);

  Statement plus(Statement other) {
    return new Statement(cents + other.cents, crashes + other.crashes, restarts + other.restarts);
  }
}

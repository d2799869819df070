package dev.troupe.trust.errors;

import dev.troupe.trust.Doer.Deed;
import java.util.Map;
import java.util.TreeMap;

/**
 * Does something at the brink of the stack, then one frame less deep, and so on: so that the
 * overflow hits each frame of what is done, if it is done often enough.
 */
final class Dive {

  private final Deed deed;
  private final Map<String, Integer> thrown = new TreeMap<>();
  private int left;
  private long overflows;
  private long done;

  Dive(Deed deed) {
    this.deed = deed;
  }

  /** Does it at so many depths. */
  void run(int depths) {
    left = depths;
    down();
  }

  // As small a frame as can be: it is the step from one depth to the next.
  private boolean down() {
    try {
      if (down()) {
        return true;
      }
    } catch (StackOverflowError brink) {
      // Here it begins, or what was done has not even caught its own.
    }
    return step();
  }

  private boolean step() {
    if (left <= 0) {
      return true;
    }
    left--;
    try {
      deed.run();
      done++;
    } catch (StackOverflowError overflow) {
      overflows++;
    } catch (Throwable other) {
      thrown.merge(name(other), 1, Integer::sum);
    }
    return left <= 0;
  }

  /** An overflow in a record's accessor or a class's first use comes wrapped. */
  private static String name(Throwable other) {
    StringBuilder name = new StringBuilder(other.getClass().getName());
    for (Throwable cause = other.getCause(); cause != null; cause = cause.getCause()) {
      name.append(" <- ").append(cause.getClass().getName());
    }
    return name.toString();
  }

  /** How often it was done without an error. */
  long done() {
    return done;
  }

  /** How often it was not. */
  long overflows() {
    return overflows;
  }

  /** What else it has thrown. */
  Map<String, Integer> thrown() {
    return thrown;
  }
}

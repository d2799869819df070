package dev.troupe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an actor has ended, or is asked to. Corresponds to OTP's exit reasons.
 *
 * <p>{@link Normal} and {@link Shutdown} are orderly ends; all others are {@linkplain #isAbnormal()
 * abnormal}: they are reported, and restart a {@link Restart#TRANSIENT} child.
 */
public sealed interface ExitReason {

  /**
   * The actor had nothing more to do. From another actor it is ignored unless exits are trapped.
   */
  record Normal() implements ExitReason {
    @Override
    public String toString() {
      return "normal";
    }
  }

  /**
   * An orderly end that was asked for.
   *
   * @param detail what to tell observers beyond the word, or null
   */
  record Shutdown(@Nullable Object detail) implements ExitReason {
    @Override
    public String toString() {
      return detail == null ? "shutdown" : "shutdown(" + inWords(detail) + ")";
    }
  }

  /** As a signal of {@link Self#exit}: ends the receiver even if it traps exits. */
  record Kill() implements ExitReason {
    @Override
    public String toString() {
      return "kill";
    }
  }

  /** What the observers of an actor see that was ended by {@link Kill}. */
  record Killed() implements ExitReason {
    @Override
    public String toString() {
      return "killed";
    }
  }

  /**
   * A hook or handler has thrown what is no reply.
   *
   * @param cause what was thrown
   */
  record Crashed(Throwable cause) implements ExitReason {
    /** Checks its argument. */
    public Crashed {
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public String toString() {
      return "crashed: " + inWords(cause);
    }
  }

  /** There was no such actor when a link or monitor was set. */
  record NoProc() implements ExitReason {
    @Override
    public String toString() {
      return "noproc";
    }
  }

  /**
   * The connection to the actor's node is lost; the actor may be alive.
   *
   * @param node the node that cannot be reached
   */
  record NoConnection(String node) implements ExitReason {
    /** Checks its argument. */
    public NoConnection {
      Objects.requireNonNull(node, "node");
    }

    @Override
    public String toString() {
      return "noconnection(" + node + ")";
    }
  }

  /**
   * A reason of the application's own.
   *
   * @param term anything that says why; it is shared, so it should be immutable
   */
  record Custom(Object term) implements ExitReason {
    /** Checks its argument. */
    public Custom {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public String toString() {
      return inWords(term);
    }
  }

  /**
   * A {@link Normal}.
   *
   * @return the reason
   */
  static ExitReason normal() {
    return new Normal();
  }

  /**
   * A {@link Shutdown} without detail.
   *
   * @return the reason
   */
  static ExitReason shutdown() {
    return new Shutdown(null);
  }

  /**
   * A {@link Kill}.
   *
   * @return the reason
   */
  static ExitReason kill() {
    return new Kill();
  }

  /**
   * A {@link Killed}.
   *
   * @return the reason
   */
  static ExitReason killed() {
    return new Killed();
  }

  /**
   * A {@link NoProc}.
   *
   * @return the reason
   */
  static ExitReason noProc() {
    return new NoProc();
  }

  /**
   * Whether this is anything but {@link Normal} and {@link Shutdown}.
   *
   * @return true if the end was not an orderly one
   */
  default boolean isAbnormal() {
    return !(this instanceof Normal || this instanceof Shutdown);
  }

  /** Reasons go into messages and logs, where a user's broken toString must do no harm. */
  private static String inWords(Object object) {
    try {
      return String.valueOf(object);
    } catch (Throwable failure) {
      return object.getClass().getName() + " (its toString throws)";
    }
  }
}

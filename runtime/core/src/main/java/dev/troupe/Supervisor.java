package dev.troupe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * A supervisor, as a value: its strategy, its restart intensity and its children. Immutable: each
 * method returns a new value. It runs once it is given to {@link ActorSystem#start(String,
 * Supervisor)} or made a child of another. Corresponds to {@code supervisor:init/1}.
 *
 * <p>Children start in the order given and stop in reverse. A child that ends by itself is started
 * again according to its {@link Restart}. When that happens more often than the intensity allows,
 * the supervisor stops all children and ends with {@link ExitReason.Shutdown}, for its own
 * supervisor to handle.
 */
public final class Supervisor {

  private static final int DEFAULT_RESTARTS = 1;
  private static final Duration DEFAULT_PERIOD = Duration.ofSeconds(5);

  private final int restarts;
  private final Duration period;
  private final List<ChildSpec> children;

  private Supervisor(int restarts, Duration period, List<ChildSpec> children) {
    this.restarts = restarts;
    this.period = period;
    this.children = children;
  }

  /**
   * A supervisor that restarts just the child that has ended; without children, and with an
   * intensity of 1 restart in 5 s.
   *
   * @return the value to add to
   */
  public static Supervisor oneForOne() {
    return new Supervisor(DEFAULT_RESTARTS, DEFAULT_PERIOD, List.of());
  }

  /**
   * How many restarts are allowed within a period; one more, and the supervisor gives up. A restart
   * that fails counts too.
   *
   * @param most how many, zero or more
   * @param within the period, more than zero
   * @return this supervisor with the intensity
   * @throws IllegalArgumentException if one of the two is out of range
   */
  public Supervisor intensity(int most, Duration within) {
    if (most < 0) {
      throw new IllegalArgumentException(
          "A restart intensity must not be negative, but is " + most + "; 0 allows no restart.");
    }
    if (within.isZero() || within.isNegative()) {
      throw new IllegalArgumentException(
          "The period of a restart intensity must be more than zero, but is " + within + ".");
    }
    return new Supervisor(most, within, children);
  }

  /**
   * Adds a child after the others.
   *
   * @param child the child, as the {@code child} method of a stub makes it
   * @return this supervisor with the child
   * @throws IllegalArgumentException if there is a child with the same id or the same name
   */
  public Supervisor child(ChildSpec child) {
    Objects.requireNonNull(child, "child");
    for (ChildSpec other : children) {
      if (other.id().equals(child.id())) {
        throw new IllegalArgumentException(
            "There is a child \"" + child.id() + "\" already; give each child an id of its own.");
      }
      if (child.name() != null && Objects.equals(child.name(), other.name())) {
        throw new IllegalArgumentException(
            "Children \""
                + other.id()
                + "\" and \""
                + child.id()
                + "\" have the same name, \""
                + child.name()
                + "\"; a name is for one actor of the system.");
      }
    }
    List<ChildSpec> more = new ArrayList<>(children);
    more.add(child);
    return new Supervisor(restarts, period, List.copyOf(more));
  }

  /**
   * Adds a supervisor as a child. It is always restarted, and has all the time it needs to stop its
   * own children.
   *
   * @param id tells the child from the others
   * @param supervisor the child
   * @return this supervisor with the child
   * @throws IllegalArgumentException if there is a child with the same id
   */
  public Supervisor child(String id, Supervisor supervisor) {
    return child(supervisor.asChild(id));
  }

  /**
   * This supervisor as a child spec, for one that wants another restart type or a name.
   *
   * @param id tells the child from the others
   * @return a permanent child without a shutdown limit
   */
  public ChildSpec asChild(String id) {
    return ChildSpec.of(id, factory()).shutdownInfinity();
  }

  /** Makes the server that does all this. */
  Callable<?> factory() {
    return () -> new SupervisorServer(this);
  }

  int restarts() {
    return restarts;
  }

  Duration period() {
    return period;
  }

  List<ChildSpec> children() {
    return children;
  }
}

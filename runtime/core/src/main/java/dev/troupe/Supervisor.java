package dev.troupe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * A supervisor, as a value: its strategy, its restart intensity and its children. Immutable: each
 * method returns a new value, and their order does not matter. Corresponds to {@code
 * supervisor:init/1}; the running one is reached by a {@link SupervisorRef}.
 *
 * <p>Children start in the order given and stop in reverse. A child that ends by itself is started
 * again according to its {@link Restart}, and with it those that the strategy says. A restart that
 * fails is tried again, and counts like another; the supervisor handles other messages in between.
 * When there are more restarts than the intensity allows, the supervisor stops all children and
 * ends with {@link ExitReason.Shutdown}, for its own supervisor to handle.
 *
 * <p>Children start on the supervisor's thread: one whose {@code init} hangs and has no {@link
 * ChildSpec#startLimit} blocks it. A child that {@linkplain Self#unlink unlinks} itself from its
 * supervisor is stopped with the others, but its own end goes unnoticed, as in OTP.
 */
public final class Supervisor extends SupervisorSpec {

  private final Strategy strategy;
  private final Intensity intensity;
  private final AutoShutdown autoShutdown;
  private final List<ChildSpec> children;

  private Supervisor(
      Strategy strategy, Intensity intensity, AutoShutdown autoShutdown, List<ChildSpec> children) {
    this.strategy = strategy;
    this.intensity = intensity;
    this.autoShutdown = autoShutdown;
    this.children = children;
  }

  private static Supervisor of(Strategy strategy) {
    return new Supervisor(strategy, Intensity.DEFAULT, AutoShutdown.NEVER, List.of());
  }

  /**
   * A supervisor that restarts just the child that has ended; without children, with an intensity
   * of 1 restart in 5 s and without auto-shutdown.
   *
   * @return the value to add to
   */
  public static Supervisor oneForOne() {
    return of(Strategy.ONE_FOR_ONE);
  }

  /**
   * As {@link #oneForOne()}, but when a child is to be restarted, all others are stopped first, in
   * reverse order, and then all are started, in order. {@link Restart#TEMPORARY} children are
   * stopped and forgotten; a child that has ended or was terminated before is started too.
   *
   * @return the value to add to
   */
  public static Supervisor oneForAll() {
    return of(Strategy.ONE_FOR_ALL);
  }

  /**
   * As {@link #oneForAll()}, for the child that has ended and those after it; those before it are
   * left alone.
   *
   * @return the value to add to
   */
  public static Supervisor restForOne() {
    return of(Strategy.REST_FOR_ONE);
  }

  /**
   * How many restarts are allowed within a period; one more, and the supervisor gives up. A restart
   * that fails counts too; one that concerns several children counts once. Corresponds to {@code
   * intensity} and {@code period}.
   *
   * @param most how many, zero or more
   * @param within the period, more than zero
   * @return this supervisor with the intensity
   * @throws IllegalArgumentException if one of the two is out of range
   */
  public Supervisor intensity(int most, Duration within) {
    return new Supervisor(strategy, new Intensity(most, within), autoShutdown, children);
  }

  /**
   * Whether significant children end the supervisor by their own end; {@link AutoShutdown#NEVER} by
   * default.
   *
   * @param when when they do
   * @return this supervisor with the auto-shutdown
   */
  public Supervisor autoShutdown(AutoShutdown when) {
    return new Supervisor(
        strategy, intensity, Objects.requireNonNull(when, "autoShutdown"), children);
  }

  /**
   * Adds a child after the others.
   *
   * @param child the child, as the {@code child} method of a stub makes it
   * @return this supervisor with the child
   * @throws IllegalArgumentException if there is a child with the same id or the same name, or if
   *     the child is significant and permanent. Whether it may be significant here at all is asked
   *     when the supervisor is started or made a child
   */
  public Supervisor child(ChildSpec child) {
    Objects.requireNonNull(child, "child").checkSignificance();
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
    return new Supervisor(strategy, intensity, autoShutdown, List.copyOf(more));
  }

  /**
   * Adds a supervisor as a child. It is always restarted, and has all the time it needs to stop its
   * own children.
   *
   * @param id tells the child from the others
   * @param supervisor the child
   * @return this supervisor with the child
   * @throws IllegalArgumentException if there is a child with the same id, or what the child
   *     supervises does not fit together
   */
  public Supervisor child(String id, SupervisorSpec supervisor) {
    return child(supervisor.asChild(id));
  }

  @Override
  Callable<?> factory() {
    for (ChildSpec child : children) {
      checkFits(child);
    }
    return () -> new SupervisorServer(this);
  }

  /** Refuses a child whose significance would count for nothing. */
  void checkFits(ChildSpec child) {
    child.checkSignificance();
    if (child.isSignificant() && autoShutdown == AutoShutdown.NEVER) {
      throw new IllegalArgumentException(
          "Child \""
              + child.id()
              + "\" is significant, but its supervisor never shuts down by itself. Give the"
              + " supervisor autoShutdown(AutoShutdown.ANY_SIGNIFICANT) or ALL_SIGNIFICANT, or leave"
              + " significant() out.");
    }
  }

  Strategy strategy() {
    return strategy;
  }

  Intensity intensity() {
    return intensity;
  }

  AutoShutdown autoShutdown() {
    return autoShutdown;
  }

  List<ChildSpec> children() {
    return children;
  }
}

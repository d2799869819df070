package dev.troupe;

import dev.troupe.internal.actor.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How a supervisor starts, restarts and stops one child. Made by the {@code child} method of a stub
 * or by {@link Supervisor#child(String, Supervisor)}. Immutable: each method returns a new value.
 * Corresponds to OTP's child specification.
 */
public final class ChildSpec {

  private static final long DEFAULT_SHUTDOWN = Duration.ofSeconds(5).toNanos();

  /** As a shutdown time: kill at once. */
  static final long BRUTAL_KILL = 0;

  /** As a shutdown time: wait as long as it takes. */
  static final long INFINITY = Long.MAX_VALUE;

  private final String id;
  private final Callable<?> server;
  private final StartOptions options;
  private final Restart restart;
  private final long shutdownNanos;

  private ChildSpec(
      String id, Callable<?> server, StartOptions options, Restart restart, long shutdownNanos) {
    this.id = id;
    this.server = server;
    this.options = options;
    this.restart = restart;
    this.shutdownNanos = shutdownNanos;
  }

  /**
   * A child that is always restarted, has 5 s to shut down, and no name. People call {@code child}
   * of a stub, which checks the type of the server.
   *
   * @param id tells the child from the supervisor's others
   * @param server makes the server, anew at each restart
   * @return the spec
   * @throws IllegalArgumentException if the id is blank
   */
  public static ChildSpec of(String id, Callable<?> server) {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("The id of a child must not be blank.");
    }
    return new ChildSpec(
        id,
        Objects.requireNonNull(server, "server"),
        StartOptions.defaults(),
        Restart.PERMANENT,
        DEFAULT_SHUTDOWN);
  }

  /**
   * Registers the child under a name, again at each restart.
   *
   * @param taken the name, which is global to the system, while the id is the supervisor's
   * @return this spec with the name
   * @throws IllegalArgumentException if the name is blank
   */
  public ChildSpec name(String taken) {
    return new ChildSpec(id, server, options.name(taken), restart, shutdownNanos);
  }

  /**
   * Limits the time of the factory and {@code init}.
   *
   * @param limit how long, more than zero
   * @return this spec with the limit
   * @see StartOptions#startLimit
   */
  public ChildSpec startLimit(Duration limit) {
    return new ChildSpec(id, server, options.startLimit(limit), restart, shutdownNanos);
  }

  /**
   * When to start the child again; {@link Restart#PERMANENT} by default.
   *
   * @param type when
   * @return this spec with the restart type
   */
  public ChildSpec restart(Restart type) {
    return new ChildSpec(
        id, server, options, Objects.requireNonNull(type, "restart"), shutdownNanos);
  }

  /**
   * How long the child may take to end when its supervisor stops it, before it is killed; 5 s by
   * default, without limit for supervisors.
   *
   * @param limit how long, more than zero
   * @return this spec with the limit
   */
  public ChildSpec shutdown(Duration limit) {
    return new ChildSpec(
        id, server, options, restart, Limits.positive(limit, "The shutdown time of a child"));
  }

  /**
   * Lets the child take as long as it needs to end. Meant for supervisors.
   *
   * @return this spec without a shutdown limit
   */
  public ChildSpec shutdownInfinity() {
    return new ChildSpec(id, server, options, restart, INFINITY);
  }

  /**
   * Kills the child when its supervisor stops it, without asking.
   *
   * @return this spec with a brutal kill
   */
  public ChildSpec brutalKill() {
    return new ChildSpec(id, server, options, restart, BRUTAL_KILL);
  }

  /**
   * What tells the child from the supervisor's others.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * The name that the child is registered under.
   *
   * @return null for none
   */
  public @Nullable String name() {
    return options.name();
  }

  /**
   * When the child is started again.
   *
   * @return the restart type
   */
  public Restart restart() {
    return restart;
  }

  Callable<?> server() {
    return server;
  }

  StartOptions options() {
    return options;
  }

  long shutdownNanos() {
    return shutdownNanos;
  }

  @Override
  public String toString() {
    return "child \"" + id + "\" (" + restart + ")";
  }
}

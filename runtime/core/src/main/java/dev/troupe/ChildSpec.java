package dev.troupe;

import dev.troupe.internal.actor.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How a supervisor starts, restarts and stops one child. Made by the {@code child} method of a stub
 * or by {@link SupervisorSpec#asChild}. Immutable: each method returns a new value. Corresponds to
 * OTP's child specification.
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
  private final boolean significant;
  private final ChildType type;

  private ChildSpec(
      String id,
      Callable<?> server,
      StartOptions options,
      Restart restart,
      long shutdownNanos,
      boolean significant,
      ChildType type) {
    this.id = id;
    this.server = server;
    this.options = options;
    this.restart = restart;
    this.shutdownNanos = shutdownNanos;
    this.significant = significant;
    this.type = type;
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
    return of(id, server, DEFAULT_SHUTDOWN, ChildType.WORKER);
  }

  /** A child that is a supervisor: permanent, without a shutdown limit. */
  static ChildSpec ofSupervisor(String id, Callable<?> server) {
    return of(id, server, INFINITY, ChildType.SUPERVISOR);
  }

  private static ChildSpec of(String id, Callable<?> server, long shutdownNanos, ChildType type) {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("The id of a child must not be blank.");
    }
    return new ChildSpec(
        id,
        Objects.requireNonNull(server, "server"),
        StartOptions.defaults(),
        Restart.PERMANENT,
        shutdownNanos,
        false,
        type);
  }

  private ChildSpec options(StartOptions changed) {
    return new ChildSpec(id, server, changed, restart, shutdownNanos, significant, type);
  }

  private ChildSpec shutdownNanos(long changed) {
    return new ChildSpec(id, server, options, restart, changed, significant, type);
  }

  /** The same child under another id, whose server is made in another way. */
  ChildSpec as(String otherId, Callable<?> otherServer) {
    return new ChildSpec(otherId, otherServer, options, restart, shutdownNanos, significant, type);
  }

  /**
   * Registers the child under a name, again at each restart.
   *
   * @param taken the name, which is global to the system, while the id is the supervisor's
   * @return this spec with the name
   * @throws IllegalArgumentException if the name is blank
   */
  public ChildSpec name(String taken) {
    return options(options.name(taken));
  }

  /**
   * Limits the time of the factory and {@code init}. Without a limit, one that hangs blocks the
   * supervisor, which then handles nothing else, as in OTP.
   *
   * @param limit how long, more than zero
   * @return this spec with the limit
   * @see StartOptions#startLimit
   */
  public ChildSpec startLimit(Duration limit) {
    return options(options.startLimit(limit));
  }

  /**
   * Sets how many messages may wait, and what becomes of more; unbounded by default.
   *
   * @param kind which mailbox
   * @return this spec with the mailbox
   * @throws IllegalArgumentException if it is bounded and the child is a supervisor, which reminds
   *     itself by messages of the restarts it has to try again
   */
  public ChildSpec mailbox(Mailbox kind) {
    if (type == ChildType.SUPERVISOR && !(kind instanceof Mailbox.Unbounded)) {
      throw new IllegalArgumentException(
          "Child \""
              + id
              + "\" is a supervisor, whose mailbox must not be bounded: what overflowed could be a"
              + " restart.");
    }
    return options(options.mailbox(kind));
  }

  /**
   * When to start the child again; {@link Restart#PERMANENT} by default.
   *
   * @param when when
   * @return this spec with the restart type
   */
  public ChildSpec restart(Restart when) {
    return new ChildSpec(
        id,
        server,
        options,
        Objects.requireNonNull(when, "restart"),
        shutdownNanos,
        significant,
        type);
  }

  /**
   * How long the child may take to end when its supervisor stops it, before it is killed; 5 s by
   * default, without limit for supervisors.
   *
   * @param limit how long, more than zero
   * @return this spec with the limit
   */
  public ChildSpec shutdown(Duration limit) {
    return shutdownNanos(Limits.positive(limit, "The shutdown time of a child"));
  }

  /**
   * Lets the child take as long as it needs to end. Meant for supervisors.
   *
   * @return this spec without a shutdown limit
   */
  public ChildSpec shutdownInfinity() {
    return shutdownNanos(INFINITY);
  }

  /**
   * Kills the child when its supervisor stops it, without asking.
   *
   * @return this spec with a brutal kill
   */
  public ChildSpec brutalKill() {
    return shutdownNanos(BRUTAL_KILL);
  }

  /**
   * Lets the child's own end end its supervisor, as its {@link AutoShutdown} says. Only ends that
   * are followed by no restart count, and none that the supervisor brings about: a {@link
   * Restart#TRANSIENT} child's normal one or shutdown, and any of a {@link Restart#TEMPORARY}
   * child's. Corresponds to {@code significant => true}.
   *
   * @return this spec, significant; a supervisor refuses it if it is {@link Restart#PERMANENT}, or
   *     if the supervisor's auto-shutdown is {@link AutoShutdown#NEVER}
   */
  public ChildSpec significant() {
    return new ChildSpec(id, server, options, restart, shutdownNanos, true, type);
  }

  /**
   * Says whether the child is a supervisor, for those who count children; {@link
   * ChildType#SUPERVISOR} by {@link SupervisorSpec#asChild}, else {@link ChildType#WORKER}.
   *
   * @param what what it is
   * @return this spec with the type
   */
  public ChildSpec type(ChildType what) {
    return new ChildSpec(
        id,
        server,
        options,
        restart,
        shutdownNanos,
        significant,
        Objects.requireNonNull(what, "type"));
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

  /**
   * Whether the child's own end may end its supervisor.
   *
   * @return whether {@link #significant()} was called
   */
  public boolean isSignificant() {
    return significant;
  }

  /**
   * Whether the child is a supervisor.
   *
   * @return the type
   */
  public ChildType type() {
    return type;
  }

  /** Refuses what no supervisor can take. */
  void checkSignificance() {
    if (significant && restart == Restart.PERMANENT) {
      throw new IllegalArgumentException(
          "Child \""
              + id
              + "\" is significant and permanent, but a permanent child is always restarted, so its"
              + " end never counts. Make it restart(Restart.TRANSIENT) or TEMPORARY.");
    }
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

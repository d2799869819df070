package dev.troupe;

import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Debugging;
import dev.troupe.internal.actor.Inspection;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.SysCall;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime does with any actor, whatever its protocol: suspend it, see and replace its
 * state, log and trace its messages, replace its code. Corresponds to the module {@code sys}.
 *
 * <p>The methods of an instance are calls to the actor, with the system's time limit, and fail as
 * calls do. They go through its mailbox in order: who reads the state after some casts sees what
 * they have done. {@link #urgent()} goes before what is in the mailbox. A bare process refuses
 * them. {@link #info}, {@link #processes} and {@link #tree} ask no actor, and so show stuck ones
 * too.
 */
public final class Sys {

  private final ActorRef actor;
  private final boolean urgent;
  private final long limit;

  private Sys(ActorRef actor, boolean urgent, long limit) {
    this.actor = actor;
    this.urgent = urgent;
    this.limit = limit;
  }

  /**
   * The runtime's side of an actor.
   *
   * @param actor the actor
   * @return what can be asked of it, in order with its mailbox and with the system's time limit
   */
  public static Sys of(ActorRef actor) {
    return new Sys(Objects.requireNonNull(actor, "actor"), false, -1);
  }

  /**
   * The same beside the mailbox: what is asked comes next, before all messages that wait.
   *
   * @return the variant
   */
  public Sys urgent() {
    return new Sys(actor, true, limit);
  }

  /**
   * The same with another time limit.
   *
   * @param time how long, more than zero
   * @return the variant
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public Sys within(Duration time) {
    return new Sys(actor, urgent, Limits.positive(time, "The limit of within(...)"));
  }

  private <R extends @Nullable Object> R ask(String method, SysCall.Body<? extends R> body) {
    return new SysCall<R>(actor, method, urgent, body).ask(limit);
  }

  private void tell(String method, Consumer<Cell> body) {
    this.<@Nullable Void>ask(
        method,
        cell -> {
          body.accept(cell);
          return null;
        });
  }

  // ---- suspending

  /**
   * Lets the actor handle nothing more until it is resumed, but these requests, a stop, and the end
   * of its parent. Messages wait. Twice is as once. Corresponds to {@code sys:suspend/1}.
   */
  public void suspend() {
    tell("suspend", Cell::suspend);
  }

  /** Ends {@link #suspend}: what has waited is handled in order. */
  public void resume() {
    tell("resume", Cell::resume);
  }

  // ---- state and code

  /**
   * What the server shows of its state, by {@link GenServer#formatStatus}.
   *
   * @return the state; the server itself if it has no hooks
   */
  public @Nullable Object getState() {
    return this.<@Nullable Object>ask("getState", Cell::shownState);
  }

  /**
   * Reads something of the server. Corresponds to {@code sys:get_state/1}.
   *
   * @param server the class of the server, or one that it extends
   * @param read reads it in the actor's turn; what it returns leaves the actor, so it should be
   *     immutable; what it throws is thrown here
   * @param <S> the class of the server
   * @param <R> what is read
   * @return what was read
   * @throws IllegalArgumentException if the server is of another class
   */
  public <S, R extends @Nullable Object> R getState(
      Class<S> server, Function<? super S, ? extends R> read) {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(read, "read");
    return this.<R>ask("getState", cell -> read.apply(cell.serverAs(server)));
  }

  /**
   * Replaces the server, or changes it; a state of a machine by another one, which is not entered.
   * Corresponds to {@code sys:replace_state/2}.
   *
   * @param server the class of the server, or one that it extends
   * @param change gives the new server in the actor's turn, which may be the old one, changed; if
   *     it throws, that is thrown here and the old one stays
   * @param <S> the class of the server
   * @throws IllegalArgumentException if the server is of another class, or one of both is a state
   *     of a {@link StateMachine} and the other is not
   */
  public <S> void replaceState(Class<S> server, UnaryOperator<S> change) {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(change, "change");
    tell(
        "replaceState",
        cell ->
            cell.replaceState(
                Objects.requireNonNull(
                    change.apply(cell.serverAs(server)), "the new state is null")));
  }

  /**
   * What the actor and the runtime say of it. Corresponds to {@code sys:get_status/1}.
   *
   * @return its status
   */
  public SysStatus getStatus() {
    return ask(
        "getStatus",
        cell -> new SysStatus(Inspection.of(cell), cell.isSuspended(), cell.shownState()));
  }

  /**
   * Puts a new server behind the living actor, which takes over the state by {@link
   * GenServer#codeChange}: mailbox, address, name, links and timers stay. The actor must be
   * suspended; afterwards it still is. Corresponds to {@code sys:change_code/4}.
   *
   * @param factory makes the new server, in the actor's turn; its {@code init} does not run
   * @throws IllegalStateException if the actor is not suspended
   * @throws RuntimeException what the factory or {@code codeChange} throws, checked exceptions too;
   *     the old server stays
   */
  public void changeCode(Callable<? extends GenServer> factory) {
    Objects.requireNonNull(factory, "factory");
    this.<@Nullable Void>ask(
        "changeCode",
        cell -> {
          cell.changeCode(factory);
          return null;
        });
  }

  /**
   * Ends the actor, suspended or not, after {@code terminate}. Corresponds to {@code
   * sys:terminate/2}.
   *
   * @param reason why
   */
  public void terminate(ExitReason reason) {
    Objects.requireNonNull(reason, "reason");
    ((Cell) actor).stop(reason, limit);
  }

  // ---- looking for errors

  private void debug(String method, Consumer<Debugging> body) {
    tell(method, cell -> body.accept(cell.debugging()));
  }

  /**
   * Counts messages from now on, or no more. Corresponds to {@code sys:statistics/2}.
   *
   * @param on whether to count; on begins at zero
   */
  public void statistics(boolean on) {
    debug("statistics", debugging -> debugging.count(on));
  }

  /**
   * What was counted since {@link #statistics(boolean)}.
   *
   * @return the counts, or empty if nothing counts
   */
  public Optional<SysStatistics> statistics() {
    return ask("statistics", cell -> Optional.ofNullable(cell.debugging().counted()));
  }

  /**
   * Keeps the last events. Corresponds to {@code sys:log/2}.
   *
   * @param events how many, of which older ones are forgotten; 0 keeps none
   * @throws IllegalArgumentException if it is negative
   */
  public void log(int events) {
    if (events < 0) {
      throw new IllegalArgumentException(
          "A log cannot keep " + events + " events; 0 turns it off.");
    }
    debug("log", debugging -> debugging.log(events));
  }

  /**
   * The events that were kept.
   *
   * @return oldest first; empty if {@link #log(int)} is off
   */
  public List<SysEvent> log() {
    return ask("log", cell -> cell.debugging().logged());
  }

  /**
   * Gives each event to a sink, until so many were given. Corresponds to {@code sys:trace/2}, with
   * a limit, so that a trace that was forgotten does no harm.
   *
   * @param limit after how many events it ends by itself, more than zero
   * @param sink gets them in the actor's turn; should be quick; if it throws the trace ends
   * @throws IllegalArgumentException if the limit is not more than zero
   */
  public void trace(long limit, Consumer<? super SysEvent> sink) {
    Objects.requireNonNull(sink, "sink");
    if (limit <= 0) {
      throw new IllegalArgumentException(
          "A trace ends after a number of events that is more than zero, but its limit is "
              + limit
              + ". noTrace() ends one.");
    }
    install("trace", new Trace(limit, sink));
  }

  /** Ends {@link #trace}; does nothing if there is none. */
  public void noTrace() {
    remove("trace");
  }

  /**
   * Shows a hook each event. Corresponds to {@code sys:install/2}.
   *
   * @param id tells the hook from others; one with the same id is replaced
   * @param hook the hook
   */
  public void install(String id, DebugHook hook) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(hook, "hook");
    debug("install", debugging -> debugging.install(id, hook));
  }

  /**
   * Removes a hook. Corresponds to {@code sys:remove/2}.
   *
   * @param id its id
   * @return false if there is none
   */
  public boolean remove(String id) {
    Objects.requireNonNull(id, "id");
    return ask("remove", cell -> cell.debugging().remove(id));
  }

  private static final class Trace implements DebugHook {
    private final Consumer<? super SysEvent> sink;
    private long left;

    Trace(long limit, Consumer<? super SysEvent> sink) {
      this.left = limit;
      this.sink = sink;
    }

    @Override
    public boolean onEvent(SysEvent event) {
      sink.accept(event);
      left--;
      return left > 0;
    }
  }

  // ---- seen from outside

  /**
   * What can be seen of an actor without asking it. Corresponds to {@code process_info/1}.
   *
   * @param actor the actor, which may be stuck
   * @return what was seen, or empty if the actor has ended
   */
  public static Optional<ProcessInfo> info(ActorRef actor) {
    Cell cell = (Cell) Objects.requireNonNull(actor, "actor");
    return cell.isAlive() ? Optional.of(Inspection.of(cell)) : Optional.empty();
  }

  /**
   * What has become of the messages of a living actor, without asking it: this walks all that is
   * queued. Those of actors that have ended are among the {@linkplain ActorSystem#books books of
   * the system}.
   *
   * @param actor the actor, which may be stuck
   * @return its books, exact while it is idle or its handler blocks; empty if it has ended
   */
  public static Optional<Books> books(ActorRef actor) {
    Cell cell = (Cell) Objects.requireNonNull(actor, "actor");
    return cell.isAlive() ? Optional.of(cell.books(true)) : Optional.empty();
  }

  /**
   * What the actor's thread is doing now, if it handles something.
   *
   * @param actor the actor, which may be stuck
   * @return its stack, innermost call first; empty if it is idle
   */
  public static List<StackTraceElement> stackTrace(ActorRef actor) {
    return Inspection.stack((Cell) Objects.requireNonNull(actor, "actor"));
  }

  /**
   * All living actors. Corresponds to {@code processes/0} and {@code process_info/1}.
   *
   * @param system their system
   * @return the actors, in the order of their start
   */
  public static List<ProcessInfo> processes(ActorSystem system) {
    return Inspection.all((Kernel) Objects.requireNonNull(system, "system"));
  }

  /**
   * All living actors as a text: each under the one that has started it, with its mailbox and what
   * it handles where there is something to tell.
   *
   * @param system their system
   * @return lines, each ended by a line feed
   */
  public static String tree(ActorSystem system) {
    return Inspection.tree((Kernel) Objects.requireNonNull(system, "system"));
  }
}

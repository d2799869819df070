package dev.troupe;

import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Receive;
import dev.troupe.internal.actor.Sneaky;
import dev.troupe.internal.actor.Turns;
import dev.troupe.internal.scheduler.Seat;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The actor whose turn it is. Works in the factory, the constructor, the hooks and the handlers of
 * a server and in the body of a bare process, on the thread that runs them; anywhere else every
 * method throws {@link IllegalStateException}.
 */
public final class Self {

  private static final long NO_LIMIT = Long.MAX_VALUE;

  private Self() {}

  /**
   * The address of this actor. Corresponds to {@code self/0}.
   *
   * @return its ref
   */
  public static ActorRef ref() {
    return Turns.self("Self.ref()");
  }

  /**
   * The system of this actor.
   *
   * @return its system
   */
  public static ActorSystem system() {
    return Turns.self("Self.system()").system();
  }

  /** As {@link #stop(ExitReason)}, with {@link ExitReason.Normal}. */
  public static void stop() {
    stop(ExitReason.normal());
  }

  /**
   * Ends this actor when the running handler or hook has returned, after {@link
   * GenServer#terminate}. What a call handler returns then still reaches its caller, once the actor
   * is gone. In {@code init} it makes the start fail. In a bare process it sets the reason with
   * which the body ends. Corresponds to {@code {stop, Reason, State}}.
   *
   * @param reason why
   */
  public static void stop(ExitReason reason) {
    Turns.stop(Objects.requireNonNull(reason, "reason"));
  }

  /**
   * Gives this actor up while it starts, which is no failure: there is nothing for it to do.
   * Nothing of it is left once the factory or {@link GenServer#init} has returned: its name is
   * free, its links get {@link ExitReason.Normal}, its starter gets a {@link StartIgnoredException}
   * and no exit signal, and nothing is reported. A supervisor keeps the child's spec without an
   * actor. Only for the factory and {@code init}; called in the factory, which may then return
   * null, {@code init} does not run. Corresponds to {@code ignore} as the result of {@code init/1}.
   *
   * @throws IllegalStateException if the actor has started
   */
  public static void ignore() {
    Turns.ignore();
  }

  /**
   * Links this actor to another: when one ends, the other gets an exit signal. Links are
   * idempotent. A link to a dead actor gives the signal {@link ExitReason.NoProc} at once.
   * Corresponds to {@code link/1}.
   *
   * @param actor the other one; linking to oneself does nothing
   */
  public static void link(ActorRef actor) {
    Turns.self("Self.link(...)").link((Cell) Objects.requireNonNull(actor, "actor"));
  }

  /**
   * As {@link #link}; if this actor traps exits, the {@link Exit} of the other comes before all
   * messages that wait without priority. Corresponds to the option {@code priority} of {@code
   * link/2}.
   *
   * @param actor the other one
   */
  public static void linkWithPriority(ActorRef actor) {
    Turns.self("Self.linkWithPriority(...)")
        .linkWithPriority((Cell) Objects.requireNonNull(actor, "actor"));
  }

  /**
   * Takes a link back. When this has returned, no exit of that link reaches this actor any more,
   * not even one that is in its mailbox. Corresponds to {@code unlink/1} and a flush.
   *
   * @param actor the other one; nothing happens if there is no link
   */
  public static void unlink(ActorRef actor) {
    Turns.self("Self.unlink(...)").unlink((Cell) Objects.requireNonNull(actor, "actor"));
  }

  /**
   * Asks to be told of another actor's end by one {@link Down}; at once if it is dead. Monitors
   * stack: each call gives one more. Corresponds to {@code monitor/2} and {@code monitor/3}.
   *
   * @param actor whom to observe
   * @param options what makes the monitor special
   * @return the monitor, which the {@link Down} names
   */
  public static MonitorRef monitor(ActorRef actor, MonitorOption... options) {
    for (MonitorOption option : options) {
      Objects.requireNonNull(option, "option");
    }
    return Turns.self("Self.monitor(...)")
        .monitor((Cell) Objects.requireNonNull(actor, "actor"), Set.copyOf(List.of(options)));
  }

  /**
   * Takes a monitor back. When this has returned, its {@link Down} does not reach this actor any
   * more, not even one that is in its mailbox. Corresponds to {@code demonitor(Ref, [flush])}.
   *
   * @param monitor what {@link #monitor} has returned to this actor; nothing happens if it is used
   *     up
   * @throws IllegalArgumentException if another actor has set the monitor
   */
  public static void demonitor(MonitorRef monitor) {
    Turns.self("Self.demonitor(...)").demonitor(Objects.requireNonNull(monitor, "monitor"));
  }

  /**
   * Makes a second address of this actor, which can be taken back. Corresponds to {@code alias/1}.
   *
   * @param options what makes the alias special
   * @return the alias
   */
  public static Alias alias(Alias.Option... options) {
    for (Alias.Option option : options) {
      Objects.requireNonNull(option, "option");
    }
    return Turns.self("Self.alias(...)").alias(Set.copyOf(List.of(options)));
  }

  /**
   * Takes an alias back: what is sent to it from now on is dropped. Corresponds to {@code
   * unalias/1}.
   *
   * @param alias what {@link #alias} has returned to this actor
   * @return false if it was taken back or used up before
   * @throws IllegalArgumentException if it is another actor's
   */
  public static boolean unalias(Alias alias) {
    return Turns.self("Self.unalias(...)").unalias(Objects.requireNonNull(alias, "alias"));
  }

  /**
   * Sends an exit signal from this actor. Corresponds to {@code exit/2}.
   *
   * @param actor who is to end
   * @param reason why
   * @see ActorRef#exit
   */
  public static void exit(ActorRef actor, ExitReason reason) {
    Turns.self("Self.exit(...)");
    Objects.requireNonNull(actor, "actor").exit(reason);
  }

  /**
   * Whether exit signals reach this actor as {@link Exit} messages and do not end it. Off at first.
   * Corresponds to {@code process_flag(trap_exit, Flag)}.
   *
   * @param on true to get messages
   */
  public static void trapExits(boolean on) {
    Turns.self("Self.trapExits(...)").trapExits(on);
  }

  /**
   * Runs something right after the handler or hook that asks for it, before any message: such as
   * the slow part of a start, which {@code init} leaves to it so that the starter need not wait. It
   * may ask again; several run in the order asked. After {@link #stop()} none does. Corresponds to
   * {@code {continue, Term}}.
   *
   * @param step what to run; what it throws crashes the actor
   * @throws IllegalStateException in {@code terminate} and in a bare process, after which no
   *     handler comes
   */
  public static void continueWith(GenServer.Step step) {
    Turns.continueWith(Objects.requireNonNull(step, "step"));
  }

  /**
   * Has {@link GenServer#onIdle} run if nothing comes for a time after the handler that asks for it
   * has returned. Whatever message comes first takes the request back, a mere query too, so a
   * server that is to idle more than once asks again in each of its handlers. Corresponds to the
   * time-out of {@code {noreply, State, Timeout}}.
   *
   * @param limit how long; zero runs the hook at once if nothing is in the mailbox
   * @throws IllegalArgumentException if the limit is negative
   * @throws IllegalStateException in a bare process, which has no hooks
   */
  public static void idleTimeout(Duration limit) {
    Turns.serverTurn("Self.idleTimeout(...)")
        .idleTimeout(Limits.notNegative(limit, "An idle timeout"));
  }

  /**
   * The timers of this actor, which send it messages later.
   *
   * @return its timers, to be used in its turns only
   */
  public static Timers timers() {
    return Turns.self("Self.timers()").timers();
  }

  /**
   * Puts another object behind this actor: it gets the next message. The running handler goes on in
   * the old one. No hook runs.
   *
   * @param server the new server, which should serve what the old one does: a call of a protocol
   *     that it does not is refused
   * @throws IllegalStateException in a bare process, and in a {@link StateMachine}, whose states
   *     have a method of that name
   */
  public static void become(Object server) {
    Turns.serverTurn("Self.become(...)").become(Objects.requireNonNull(server, "server"));
  }

  /**
   * Starts a bare process linked to this actor, and returns at once. Corresponds to {@code
   * spawn_link/1}.
   *
   * @param body what it does
   * @return its address
   */
  public static ActorRef spawnLink(ProcessBody body) {
    Cell self = Turns.self("Self.spawnLink(...)");
    return self.system().spawn(Objects.requireNonNull(body, "body"), self);
  }

  /**
   * Starts a bare process with a monitor of this actor's on it, and returns at once. They are not
   * linked; however soon the process ends, the {@link Down} has its reason. Corresponds to {@code
   * spawn_monitor/1}.
   *
   * @param body what it does
   * @return the monitor, whose {@link MonitorRef#actor()} is the process
   */
  public static MonitorRef spawnMonitor(ProcessBody body) {
    Cell self = Turns.self("Self.spawnMonitor(...)");
    return self.system().spawnMonitor(Objects.requireNonNull(body, "body"), self);
  }

  /**
   * Waits for the next info message, without a limit. Calls and casts stay in the mailbox; see
   * {@link #receive(Class, Predicate)}.
   *
   * @return the message
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static Object receive() throws InterruptedException {
    return receive(Object.class);
  }

  /**
   * Waits for the next info message of a type, without a limit.
   *
   * @param type the type
   * @param <T> the type
   * @return the message
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static <T> T receive(Class<T> type) throws InterruptedException {
    return receive(type, message -> true);
  }

  /**
   * Waits for the next info message of a type that a condition holds for, without a limit. All
   * others stay in the mailbox, in order. Info messages are those of {@link ActorRef#send}, {@link
   * Down} and {@link Exit}; calls and casts of a server stay too, while a bare process, which
   * serves no protocol, refuses them. An exit signal that is not trapped ends the actor here.
   * Corresponds to {@code receive}.
   *
   * @param type the type
   * @param wanted the condition; it may be asked about a message more than once
   * @param <T> the type
   * @return the message
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static <T> T receive(Class<T> type, Predicate<? super T> wanted)
      throws InterruptedException {
    T message = take(type, wanted, NO_LIMIT);
    return Objects.requireNonNull(message);
  }

  /**
   * As {@link #receive(Class)}, at most for a time. Corresponds to {@code receive … after}.
   *
   * @param type the type
   * @param limit how long; zero looks only at what has come already
   * @param <T> the type
   * @return the message, or empty if none has come in time
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static <T> Optional<T> receive(Class<T> type, Duration limit) throws InterruptedException {
    return receive(type, message -> true, limit);
  }

  /**
   * As {@link #receive(Class, Predicate)}, at most for a time.
   *
   * @param type the type
   * @param wanted the condition; it may be asked about a message more than once
   * @param limit how long; zero looks only at what has come already
   * @param <T> the type
   * @return the message, or empty if none has come in time
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static <T> Optional<T> receive(Class<T> type, Predicate<? super T> wanted, Duration limit)
      throws InterruptedException {
    return Optional.ofNullable(
        take(type, wanted, Limits.notNegative(limit, "The limit of a receive")));
  }

  private static <T> @Nullable T take(Class<T> type, Predicate<? super T> wanted, long limit)
      throws InterruptedException {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(wanted, "wanted");
    Seat seat = Turns.seat("Self.receive(...)");
    Cell self = Turns.self("Self.receive(...)");
    Receive receive =
        new Receive(m -> type.isInstance(m) && wanted.test(type.cast(m)), limit, self.system());
    try {
      return type.cast(self.receive(receive, seat));
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  /**
   * Waits, by the runtime's clock. Other actors run meanwhile; this one handles nothing, but an
   * exit signal that is not trapped ends it here. Corresponds to {@code timer:sleep/1}.
   *
   * @param time how long
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static void sleep(Duration time) throws InterruptedException {
    receive(Object.class, message -> false, time);
  }

  /**
   * Waits for a future. Other actors run meanwhile; this one handles nothing.
   *
   * @param future what to wait for
   * @param <T> what it brings
   * @return its result
   * @throws ExecutionException if the future has failed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static <T extends @Nullable Object> T await(Future<T> future)
      throws ExecutionException, InterruptedException {
    Seat seat = Turns.seat("Self.await(...)");
    seat.beforeParking();
    return future.get();
  }
}

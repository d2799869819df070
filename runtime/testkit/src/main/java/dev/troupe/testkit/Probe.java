package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallException;
import dev.troupe.CallInterruptedException;
import dev.troupe.CallTimeoutException;
import dev.troupe.Down;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.NoProcessException;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.WrongProtocolException;
import dev.troupe.internal.actor.Ask;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.CellTarget;
import dev.troupe.internal.actor.Inspection;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Rest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the test's: it records what comes, and the test awaits what it expects. Give its
 * {@link #ref()} to the code under test, in a message, or under a name.
 *
 * <pre>{@code
 * try (Probe probe = Probe.in(system)) {
 *   clock.send(new Subscribe(probe.ref()));
 *   Tick first = probe.expect(Tick.class);
 *   probe.expectNothing();
 * }
 * }</pre>
 *
 * <p>Each message is expected once. {@code expect…} is about the next message, so another one fails
 * at once; {@code await…} leaves others unread, for later, until the one comes that it wants.
 * Messages are {@link #received} in order; a {@link Down} of who is {@linkplain #watch watched} and
 * an {@link Exit} of who is linked are among them. Conditions and messages in words run on the
 * test's thread.
 *
 * <p>What waits does so within a limit, the {@linkplain dev.troupe.SystemOptions#callTimeout call
 * timeout} of the system unless {@link #within} sets another, and in the time of the system: in a
 * simulation it takes no time. What does not come is an {@link AssertionError}, which tells what
 * came instead; an interrupt while it waits is a {@link CallInterruptedException}. A probe is an
 * ordinary actor, which nobody supervises; {@link #close} or the end of the system ends it. Safe
 * for use from several threads, each of which gets other messages.
 */
public sealed class Probe implements AutoCloseable permits ProtocolProbe {

  private static final int MOST_SHOWN = 10;

  /** For what the probe answers at once, however short the limit of what it waits for. */
  private static final long LIMIT_OF_ANSWERS = 5_000_000_000L;

  final Recorder recorder;
  final Cell cell;
  final long limit;

  Probe(Recorder recorder, Cell cell, long limit) {
    this.recorder = recorder;
    this.cell = cell;
    this.limit = limit;
  }

  /**
   * Starts a probe.
   *
   * @param system where to start it
   * @return the probe
   * @throws StartException if the system is closed
   */
  public static Probe in(ActorSystem system) {
    return in(system, StartOptions.defaults());
  }

  /**
   * Starts a probe, under a name or with a mailbox of another kind.
   *
   * @param system where to start it
   * @param options how to start it
   * @return the probe
   * @throws StartException if the system is closed or the name is taken
   */
  public static Probe in(ActorSystem system, StartOptions options) {
    Kernel kernel = (Kernel) Objects.requireNonNull(system, "system");
    Recorder recorder = new Recorder();
    return new Probe(recorder, kernel.start(() -> recorder, options, null), kernel.callLimit());
  }

  /**
   * Starts a probe that stands in for an actor of a protocol: its calls and casts are recorded too,
   * and the test answers the calls.
   *
   * @param system where to start it
   * @param protocol the {@code @Actor} interface
   * @param <P> the protocol
   * @return the probe
   * @throws StartException if the system is closed
   * @throws IllegalArgumentException if the protocol is no interface
   */
  public static <P> ProtocolProbe<P> in(ActorSystem system, Class<P> protocol) {
    return in(system, protocol, StartOptions.defaults());
  }

  /**
   * As {@link #in(ActorSystem, Class)}, under a name or with a mailbox of another kind.
   *
   * @param system where to start it
   * @param protocol the {@code @Actor} interface
   * @param options how to start it
   * @param <P> the protocol
   * @return the probe
   * @throws StartException if the system is closed or the name is taken
   * @throws IllegalArgumentException if the protocol is no interface
   */
  public static <P> ProtocolProbe<P> in(
      ActorSystem system, Class<P> protocol, StartOptions options) {
    return ProtocolProbe.start(system, protocol, options);
  }

  /**
   * The probe's address.
   *
   * @return its ref
   */
  public ActorRef ref() {
    return cell;
  }

  /**
   * The same probe with another limit.
   *
   * @param time how long to wait at most, more than zero, in the time of the system
   * @return the variant
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public Probe within(Duration time) {
    return new Probe(recorder, cell, Limits.positive(time, "The limit of within(...)"));
  }

  // ---- what comes next

  /**
   * Waits for the next message, which must be of a type.
   *
   * @param type its type
   * @param <T> its type
   * @return the message
   * @throws AssertionError if it is of another type, or none comes
   */
  public <T> T expect(Class<T> type) {
    return await(ofType(type), true);
  }

  /**
   * Waits for the next message, which must be of a type and meet a condition.
   *
   * @param type its type
   * @param condition runs on this thread; what it throws is thrown here
   * @param <T> its type
   * @return the message
   * @throws AssertionError if it is another, or none comes
   */
  public <T> T expect(Class<T> type, Predicate<? super T> condition) {
    return await(ofType(type, condition), true);
  }

  /**
   * Waits for the next message, which must be equal to one.
   *
   * @param message the message
   * @throws AssertionError if it is another, or none comes
   */
  public void expectEqual(Object message) {
    await(equalTo(message), true);
  }

  /**
   * Waits for so many messages, of any type.
   *
   * @param count how many, not negative
   * @return the messages in the order in which they came
   * @throws AssertionError if fewer come
   * @throws IllegalArgumentException if the count is negative
   */
  public List<Object> expectMany(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("A probe cannot expect " + count + " messages.");
    }
    long until = now() + limit;
    List<Object> messages = new ArrayList<>();
    while (messages.size() < count) {
      String what = "message " + (messages.size() + 1) + " of " + count;
      messages.add(await(new Wanted<>(what, message -> message), true, until));
    }
    return messages;
  }

  // ---- what comes some time

  /**
   * Waits for a message of a type, and leaves those before it unread.
   *
   * @param type its type
   * @param <T> its type
   * @return the first unread message of the type
   * @throws AssertionError if none comes
   */
  public <T> T await(Class<T> type) {
    return await(ofType(type), false);
  }

  /**
   * Waits for a message of a type that meets a condition, and leaves those before it unread.
   *
   * @param type its type
   * @param condition runs on this thread; what it throws is thrown here
   * @param <T> its type
   * @return the first such message that is unread
   * @throws AssertionError if none comes
   */
  public <T> T await(Class<T> type, Predicate<? super T> condition) {
    return await(ofType(type, condition), false);
  }

  /**
   * Waits for a message that is equal to one, and leaves those before it unread.
   *
   * @param message the message
   * @throws AssertionError if none comes
   */
  public void awaitEqual(Object message) {
    await(equalTo(message), false);
  }

  // ---- nothing

  /**
   * Checks that there is no unread message, and that none is on its way: it waits until the system
   * is idle, as {@link TroupeAssertions#awaitIdle(ActorSystem)} does, and so no longer than needed.
   * What timers will bring later does not count.
   *
   * @throws AssertionError if there is a message, or the system does not become idle
   * @throws IllegalStateException in a turn of an actor of the system
   */
  public void expectNothing() {
    List<Cell> busy = Rest.await(cell.system(), limit);
    Recorder.Entry entry = poll(0, "no message");
    if (entry != null) {
      throw failure("expected no message", "but this came: " + describe(entry.message()), null);
    }
    if (!busy.isEmpty()) {
      throw new AssertionError(
          name()
              + " expected no message, but some may yet come: "
              + Busy.inWords(cell.system(), busy, limit));
    }
  }

  /**
   * Checks that there is no unread message, and that none comes for some time. Where it is not a
   * timer that could bring one, {@link #expectNothing()} is faster and surer.
   *
   * @param time how long to wait, more than zero, in the time of the system; {@link #within} has no
   *     part in it
   * @throws AssertionError if there is a message
   * @throws IllegalArgumentException if the time is zero or negative
   */
  public void expectNothing(Duration time) {
    long nanos = Limits.positive(time, "The time of expectNothing(...)");
    Recorder.Entry entry;
    try {
      entry = ask("next", nanos, "no message", () -> recorder.next(0));
    } catch (CallTimeoutException none) {
      return;
    }
    throw failure(
        "expected no message for " + Busy.inWords(nanos),
        "but this came: " + describe(entry.message()),
        null);
  }

  // ---- what has come

  /**
   * All that has come so far, whether or not it was expected.
   *
   * @return in order, a list that does not change
   */
  public List<Object> received() {
    return ask("received", LIMIT_OF_ANSWERS, "to be asked", recorder::all);
  }

  /**
   * What has come and was not expected yet.
   *
   * @return in order, a list that does not change
   */
  public List<Object> unread() {
    return ask("unread", LIMIT_OF_ANSWERS, "to be asked", recorder::unread).stream()
        .map(Recorder.Entry::message)
        .toList();
  }

  /**
   * Takes all that has come as expected, so that the next message is one that comes from now on.
   */
  public void skipAll() {
    tell("skipAll", recorder::skipAll);
  }

  // ---- other actors

  /**
   * Monitors an actor; its {@link Down} comes to the probe. Twice is as once.
   *
   * @param actor whom to watch; of one that has ended the reason is {@link ExitReason.NoProc}
   * @return this probe
   */
  public Probe watch(ActorRef actor) {
    Objects.requireNonNull(actor, "actor");
    tell("watch", () -> recorder.watch(actor));
    return this;
  }

  /**
   * Takes {@link #watch} back. A {@link Down} that has come stays.
   *
   * @param actor whom not to watch any more
   */
  public void unwatch(ActorRef actor) {
    Objects.requireNonNull(actor, "actor");
    tell("unwatch", () -> recorder.unwatch(actor));
  }

  /**
   * Waits for the end of an actor that is {@linkplain #watch watched}, and leaves other messages
   * unread.
   *
   * @param actor the actor
   * @return why it has ended
   * @throws AssertionError if it does not end
   * @throws IllegalStateException if it is not watched
   */
  public ExitReason expectDown(ActorRef actor) {
    Objects.requireNonNull(actor, "actor");
    if (!ask(
        "expectDown", LIMIT_OF_ANSWERS, "the end of " + actor, () -> recorder.isWatching(actor))) {
      throw new IllegalStateException(
          name() + " does not watch " + actor + ". Call watch(...) before what ends it.");
    }
    Wanted<Down> down =
        new Wanted<>(
            "the end of " + actor,
            message -> message instanceof Down d && d.actor().equals(actor) ? d : null);
    return await(down, false).reason();
  }

  /**
   * Links the probe to an actor; its exit comes to the probe as an {@link Exit}. The end of the
   * probe, by {@link #close}, is a normal one.
   *
   * @param actor whom to link to
   */
  public void link(ActorRef actor) {
    Objects.requireNonNull(actor, "actor");
    tell("link", () -> Self.link(actor));
  }

  /**
   * Runs something as a turn of the probe, for what only an actor can do: {@code
   * probe.run(Self::alias)}, {@code probe.run(() -> group.monitor("all"))}.
   *
   * @param body what to run
   * @param <R> what it returns
   * @return its result
   * @throws Exception what it throws
   */
  public <R extends @Nullable Object> R run(Callable<R> body) throws Exception {
    Objects.requireNonNull(body, "body");
    Outcome<R> outcome =
        ask(
            "run",
            limit,
            "to run a turn",
            () -> {
              try {
                return new Outcome<>(body.call(), null);
              } catch (Exception | AssertionError failure) {
                return new Outcome<>(null, failure);
              }
            });
    if (outcome.failure() instanceof Exception failure) {
      throw failure;
    }
    if (outcome.failure() instanceof Error failure) {
      throw failure;
    }
    return outcome.value();
  }

  @SuppressWarnings("NullAway") // null if the body has returned null
  private record Outcome<R extends @Nullable Object>(R value, @Nullable Throwable failure) {}

  /** Ends the probe with {@link ExitReason.Normal}; calls that it has not answered fail. */
  @Override
  public void close() {
    try {
      cell.stop();
    } catch (NoProcessException | ServerDownException over) {
      // somebody was faster
    }
  }

  // ---- how it waits

  /** What is waited for: in words, and what it makes of a message; null of another. */
  record Wanted<T>(String what, Function<Object, @Nullable T> match) {}

  static <T> Wanted<T> ofType(Class<T> type) {
    return new Wanted<>(
        "a " + type.getSimpleName(),
        message -> type.isInstance(message) ? type.cast(message) : null);
  }

  private static <T> Wanted<T> ofType(Class<T> type, Predicate<? super T> condition) {
    Objects.requireNonNull(condition, "condition");
    return new Wanted<>(
        "a " + type.getSimpleName() + " that meets the condition",
        message ->
            type.isInstance(message) && condition.test(type.cast(message))
                ? type.cast(message)
                : null);
  }

  private static Wanted<Object> equalTo(Object wanted) {
    Objects.requireNonNull(wanted, "message");
    return new Wanted<>(describe(wanted), message -> wanted.equals(message) ? message : null);
  }

  /** Waits for a message; if it is to come next, another one is a failure. */
  final <T> T await(Wanted<T> wanted, boolean next) {
    return await(wanted, next, now() + limit);
  }

  private <T> T await(Wanted<T> wanted, boolean next, long until) {
    long after = 0;
    while (true) {
      Recorder.Entry entry = nextEntry(after, until, wanted.what());
      if (entry == null) {
        throw failure(
            "expected " + wanted.what() + " within " + Busy.inWords(limit),
            "but it did not come",
            null);
      }
      T found = wanted.match().apply(entry.message());
      if (found != null) {
        long number = entry.number();
        if (ask("take", LIMIT_OF_ANSWERS, wanted.what(), () -> recorder.take(number))) {
          return found;
        }
      } else if (next) {
        throw failure(
            "expected " + wanted.what(), "but this came: " + describe(entry.message()), null);
      } else {
        after = entry.number();
      }
    }
  }

  private Recorder.@Nullable Entry nextEntry(long after, long until, String what) {
    long left = until - now();
    if (left > 0) {
      try {
        return ask("next", left, what, () -> recorder.next(after));
      } catch (CallTimeoutException late) {
        // It may have come just now.
      }
    }
    return poll(after, what);
  }

  private Recorder.@Nullable Entry poll(long after, String what) {
    return this.<Recorder.@Nullable Entry>ask(
        "poll", LIMIT_OF_ANSWERS, what, () -> recorder.poll(after));
  }

  final long now() {
    return cell.system().host().nanoTime();
  }

  final void tell(String method, Runnable body) {
    this.<@Nullable Void>ask(
        method,
        LIMIT_OF_ANSWERS,
        "to be asked",
        () -> {
          body.run();
          return null;
        });
  }

  private <R extends @Nullable Object> R ask(
      String method, long within, String what, Supplier<? extends R> body) {
    try {
      return new Ask<GenServer, R>(GenServer.class, method, server -> body.get(), null)
          .of(new CellTarget(cell, GenServer.class), within);
    } catch (NoProcessException | ServerDownException | WrongProtocolException over) {
      throw over(what, over);
    }
  }

  private AssertionError over(String what, CallException cause) {
    return new AssertionError(
        name()
            + " expected "
            + what
            + ", but has ended: "
            + cell.exitReason()
            + ". A probe ends with its system and by close().",
        cause);
  }

  final String name() {
    String named = cell.toString();
    return "The probe " + named;
  }

  private static String describe(@Nullable Object message) {
    return Inspection.describe(message);
  }

  private AssertionError failure(String expected, String but, @Nullable Throwable cause) {
    StringBuilder text = new StringBuilder(name() + " " + expected + ", " + but + ".");
    List<Object> all = received();
    List<Recorder.Entry> unread = ask("unread", LIMIT_OF_ANSWERS, expected, recorder::unread);
    if (all.isEmpty()) {
      return new AssertionError(text.append(" It has received nothing.").toString(), cause);
    }
    int first = Math.max(0, all.size() - MOST_SHOWN);
    text.append(" It has received ").append(all.size());
    text.append(first > 0 ? ", the last of them:" : ":");
    for (int i = first; i < all.size(); i++) {
      long number = i + 1L;
      boolean isUnread = unread.stream().anyMatch(entry -> entry.number() == number);
      text.append("\n  ").append(number).append(isUnread ? ". unread: " : ". ");
      text.append(describe(all.get(i)));
    }
    return new AssertionError(text.toString(), cause);
  }

  @Override
  public String toString() {
    return "probe " + cell;
  }
}

package dev.troupe;

import dev.troupe.internal.actor.Harness;
import dev.troupe.internal.actor.HarnessCall;
import dev.troupe.internal.actor.HarnessEvent;
import dev.troupe.internal.actor.Sneaky;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a server's handlers and hooks one by one in the test's own thread, for unit tests of servers
 * that use {@link Self} or {@link Reply}. What a handler throws reaches the test as it is.
 *
 * <pre>{@code
 * try (var turn = Turn.of(Account.class, new AccountServer())) {
 *   turn.init();
 *   var balance = turn.call(Account::balance);   // waits for money
 *   turn.cast(account -> account.deposit(500));
 *   assertEquals(500, balance.get());
 * }
 * }</pre>
 *
 * <p>Of a {@link StateMachine}, each call, cast and info message goes to the current state, and
 * what comes right after it is handled with it: inserted events, postponed ones that come back,
 * timeouts of zero. An exception that a call throws is taken for its reply if it is a checked one.
 * Time is the real one: another timeout waits until {@link #handleQueued} once it has come. A test
 * that is not to wait for it runs the hook itself, as in {@code turn.cast(door -> ((DoorState)
 * door).onStateTimeout("close"))}.
 *
 * <p>The actor is alone in a system of its own. What is sent to it waits until {@link
 * #handleQueued}. Not safe for use from several threads at once. After {@link #close} whatever runs
 * a turn throws {@link IllegalStateException}.
 *
 * @param <P> the protocol
 */
public final class Turn<P> implements AutoCloseable {

  /**
   * A handler that returns something.
   *
   * @param <P> the protocol
   * @param <R> what it returns
   * @param <X> what it throws
   */
  @FunctionalInterface
  public interface Handler<P, R extends @Nullable Object, X extends Exception> {
    /**
     * Calls the handler.
     *
     * @param server the server
     * @return what the handler returns
     * @throws X what the handler throws
     */
    R handle(P server) throws X;
  }

  /**
   * A handler that returns nothing.
   *
   * @param <P> the protocol
   * @param <X> what it throws
   */
  @FunctionalInterface
  public interface VoidHandler<P, X extends Exception> {
    /**
     * Calls the handler.
     *
     * @param server the server
     * @throws X what the handler throws
     */
    void handle(P server) throws X;
  }

  /** A hook, or anything else that is to run as a turn. */
  @FunctionalInterface
  private interface Body {
    void run() throws Exception;
  }

  private final Class<P> protocol;
  private final Harness harness;

  private Turn(Class<P> protocol, P server) {
    this.protocol = protocol;
    this.harness = new Harness(Objects.requireNonNull(server));
  }

  /**
   * Wraps a server. Nothing runs yet, not even {@link GenServer#init}.
   *
   * @param protocol the protocol to test it by
   * @param server the server
   * @param <P> the protocol
   * @return the harness
   * @throws IllegalArgumentException if the protocol is no interface
   */
  public static <P> Turn<P> of(Class<P> protocol, P server) {
    Objects.requireNonNull(server, "server");
    if (!protocol.isInterface()) {
      throw new IllegalArgumentException(
          protocol.getName() + " is no interface; give the @Actor interface of the server.");
    }
    return new Turn<>(protocol, server);
  }

  /**
   * The address that {@link Self#ref()} gives in the turns.
   *
   * @return the ref
   */
  public ActorRef ref() {
    return harness.cell();
  }

  /**
   * The object that handles the next message: the server, the current state of a state machine, or
   * what {@link Self#become} has put in its place.
   *
   * @return the object
   */
  public P server() {
    return protocol.cast(harness.server());
  }

  /**
   * Runs {@link GenServer#init}, if the server has hooks, and {@link StateMachine#onEnter} of a
   * first state.
   *
   * @throws Exception what the hook throws
   */
  public void init() throws Exception {
    harness.init();
  }

  /**
   * Handles a call that returns something.
   *
   * @param call the call, such as {@code Account::balance}
   * @param <R> what it returns
   * @param <X> what it declares
   * @return its answer, which is open if the handler replies later
   * @throws X what the handler throws
   */
  public <R extends @Nullable Object, X extends Exception> Answer<R> call(
      Handler<? super P, R, X> call) throws X {
    return answer(new HarnessCall<>(server -> call.handle(protocol.cast(server)), false));
  }

  /**
   * Handles a call that returns {@code void}.
   *
   * @param call the call
   * @param <X> what it declares
   * @return its answer, which is open if the handler replies later
   * @throws X what the handler throws
   */
  public <X extends Exception> Answer<@Nullable Void> callVoid(VoidHandler<? super P, X> call)
      throws X {
    return answer(
        new HarnessCall<@Nullable Void>(
            server -> {
              call.handle(protocol.cast(server));
              return null;
            },
            true));
  }

  private <R extends @Nullable Object> Answer<R> answer(HarnessCall<R> call) {
    try {
      harness.call(call);
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
    return new Answer<>(call);
  }

  /**
   * Handles a cast.
   *
   * @param cast the cast
   * @param <X> what it throws
   * @throws X what the handler throws
   */
  public <X extends Exception> void cast(VoidHandler<? super P, X> cast) throws X {
    event(server -> cast.handle(protocol.cast(server)));
  }

  /**
   * Handles an info message, by {@link GenServer#onInfo}.
   *
   * @param message the message
   * @throws Exception what the hook throws
   * @throws IllegalStateException if the server has no hooks
   */
  public void info(Object message) throws Exception {
    Objects.requireNonNull(message, "message");
    if (harness.hooks() == null) {
      throw new IllegalStateException(
          server().getClass().getName() + " has no onInfo: it does not implement GenServer.");
    }
    event(server -> ((GenServer) server).onInfo(message));
  }

  /**
   * Handles, in order, what has been sent to {@link #ref} meanwhile, by whomever.
   *
   * @return how many messages there were
   * @throws Exception what a handler throws; later messages stay
   */
  public int handleQueued() throws Exception {
    return harness.handleQueued();
  }

  /**
   * Runs {@link GenServer#terminate}, if the server has hooks.
   *
   * @param reason why
   * @throws Exception what the hook throws
   */
  public void terminate(ExitReason reason) throws Exception {
    Objects.requireNonNull(reason, "reason");
    GenServer hooks = harness.hooks();
    if (hooks != null) {
      run(() -> hooks.terminate(reason));
    }
  }

  /**
   * With what reason the server has asked to stop, by {@link Self#stop(ExitReason)}; {@link
   * ExitReason.Normal} after {@link Self#ignore()}.
   *
   * @return empty if it has not
   */
  public Optional<ExitReason> stopped() {
    return Optional.ofNullable(harness.stopped());
  }

  private void event(HarnessEvent.Body body) {
    try {
      harness.event(new HarnessEvent(body));
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }

  private void run(Body body) {
    try {
      harness.<@Nullable Void>turn(() -> {
        body.run();
        return null;
      });
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }

  /** Ends the actor and whatever its turns have started. */
  @Override
  public void close() {
    harness.close();
  }

  /**
   * What has become of a call.
   *
   * @param <R> what the call returns
   */
  public final class Answer<R extends @Nullable Object> {

    private final HarnessCall<R> call;

    private Answer(HarnessCall<R> call) {
      this.call = call;
    }

    /**
     * Whether the call has been answered.
     *
     * @return false while the server owes the reply
     */
    public boolean isAnswered() {
      return call.isAnswered();
    }

    /**
     * The reply.
     *
     * @return what the call returns
     * @throws IllegalStateException if the server has not replied yet, or has replied with an
     *     exception, which is the cause then
     */
    public R get() {
      Optional<Throwable> failure = failure();
      if (failure.isPresent()) {
        throw new IllegalStateException(
            "The call was answered with " + failure.get() + ".", failure.get());
      }
      return call.value();
    }

    /**
     * The exception that {@link ReplyTo#fail} has answered with.
     *
     * @return empty for an ordinary reply
     * @throws IllegalStateException if the server has not replied yet
     */
    public Optional<Throwable> failure() {
      if (!call.isAnswered()) {
        throw new IllegalStateException(
            "The call is not answered yet: the handler has put its reply off by Reply.later, and"
                + " nobody has called reply(...) since.");
      }
      return Optional.ofNullable(call.failure(harness.cell()));
    }
  }
}

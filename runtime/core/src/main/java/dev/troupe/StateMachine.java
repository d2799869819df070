package dev.troupe;

import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Machine;
import java.time.Duration;
import java.util.Objects;

/**
 * One state of an actor that is a state machine. Each state is an object that serves the actor's
 * protocol in its own way: the compiler proves that every state answers every message. Corresponds
 * to {@code gen_statem}, with its exact order of events.
 *
 * <pre>{@code
 * interface DoorState extends Door, StateMachine<DoorState> {}
 *
 * record Locked(String code) implements DoorState {
 *   public boolean unlock(String tried) {
 *     boolean right = tried.equals(code);
 *     if (right) become(new Open(code));
 *     return right;
 *   }
 *   public void push() { postpone(); }                // comes again once the door is open
 * }
 *
 * record Open(String code) implements DoorState {
 *   public boolean unlock(String tried) { return true; }
 *   public void push() { System.out.println("come in"); }
 *   public void onEnter(DoorState previous) { stateTimeout(Duration.ofSeconds(5), "close"); }
 *   public void onStateTimeout(Object content) { become(new Locked(code)); }
 * }
 *
 * DoorRef door = DoorRef.start(system, () -> new Locked("1234"));
 * }</pre>
 *
 * <p><b>Events</b> are calls, casts, info messages, timeouts, and what {@link #nextEvent} inserts.
 * A handler may ask for a change of state and for what else there is below; that is done when it
 * has returned, also where it answers by an exception that its method declares or later ({@link
 * Reply#later}), in this order:
 *
 * <ol>
 *   <li>the next state takes its place, and {@link #onEnter} runs, on a change or if {@link
 *       #repeatState} was asked for;
 *   <li>the event is put aside if it was postponed;
 *   <li>on a change, all postponed events come back before everything else, oldest first, and the
 *       state's timeout is cancelled;
 *   <li>inserted events come before those, in the order inserted;
 *   <li>timeouts are set, updated and cancelled in the order asked, the last one of a name counts;
 *       those of zero become events after all these, and before any message that waits in the
 *       mailbox.
 * </ol>
 *
 * <p>A state that is {@code equal} to the current one is no change: the new object takes the old
 * one's place, as new data of the same state. So what makes a state another one belongs into its
 * {@code equals}; of a record, that is all of its components.
 *
 * <p>The methods that ask for something are for the handlers and hooks of the current state, on the
 * thread that runs them; elsewhere, on a state that is not the current one, and in {@link
 * #terminate} they throw {@link IllegalStateException}. In {@link #init} and {@code onEnter} only
 * some are allowed. If the actor ends in a handler or because of {@link Self#stop()}, what was
 * asked for is not done; {@code terminate} is that of the state that is current then.
 *
 * @param <S> the type that all states of the machine share, which extends the protocol
 */
public interface StateMachine<S extends StateMachine<S>> extends GenServer {

  /**
   * What {@link #nextEvent} inserts.
   *
   * @param <S> the type of the states
   */
  @FunctionalInterface
  interface Event<S> {
    /**
     * Handles the event.
     *
     * @param state the state that is current by then
     * @throws Exception to crash the actor
     */
    void handle(S state) throws Exception;
  }

  // ---- hooks

  /**
   * Runs when this state has become the current one: after {@link #init} for the first state, where
   * the starter waits for it and its failure fails the start; after each change; and again on
   * {@link #repeatState}. It may set and cancel timeouts, but neither postpone nor insert events
   * nor change the state. Does nothing by default. Corresponds to the state enter call.
   *
   * @param previous the state before; this state itself if it is the first one or repeated
   * @throws Exception to crash the actor
   */
  default void onEnter(S previous) throws Exception {}

  /**
   * Handles the timeout that a {@link #stateTimeout} has set. Crashes the actor unless overridden.
   *
   * @param content what was given when it was set
   * @throws Exception to crash the actor
   */
  default void onStateTimeout(Object content) throws Exception {
    throw new UnsupportedOperationException(
        getClass().getName()
            + " has got a state timeout, "
            + content
            + ", and does not override onStateTimeout(Object).");
  }

  /**
   * Handles the timeout that an {@link #eventTimeout} has set. Crashes the actor unless overridden.
   *
   * @param content what was given when it was set
   * @throws Exception to crash the actor
   */
  default void onEventTimeout(Object content) throws Exception {
    throw new UnsupportedOperationException(
        getClass().getName()
            + " has got an event timeout, "
            + content
            + ", and does not override onEventTimeout(Object).");
  }

  /**
   * Handles a timeout that {@link #timeout} has set, in this or an earlier state. Crashes the actor
   * unless overridden.
   *
   * @param name its name
   * @param content what was given when it was set
   * @throws Exception to crash the actor
   */
  default void onTimeout(Object name, Object content) throws Exception {
    throw new UnsupportedOperationException(
        getClass().getName()
            + " has got the timeout "
            + name
            + ", "
            + content
            + ", and does not override onTimeout(Object, Object).");
  }

  // ---- what a handler may ask for

  /**
   * Makes another state the current one when the handler has returned. The last one asked for
   * counts. Corresponds to {@code {next_state, State, Data}}.
   *
   * @param next the next state
   * @throws IllegalStateException in {@code init} and {@code onEnter} too
   */
  default void become(S next) {
    Objects.requireNonNull(next, "next");
    Machine.of(this, "become(...)").become(next);
  }

  /**
   * Has {@link #onEnter} run again when the handler has returned, although the state stays.
   * Postponed events and timeouts stay too. Corresponds to {@code repeat_state}.
   *
   * @throws IllegalStateException in {@code init} and {@code onEnter} too
   */
  default void repeatState() {
    Machine.of(this, "repeatState()").repeat();
  }

  /**
   * Puts the event that is being handled aside. It is handled again, by the state that is current
   * then, after the next change of state. A call stays open meanwhile, and is skipped if its caller
   * gives up. Never returns: it throws a signal that only {@code catch (Throwable)} can swallow,
   * which crashes the actor. Write {@code return postpone();} where the method returns something.
   * Corresponds to {@code postpone}.
   *
   * @param <T> whatever the handler returns
   * @return never
   * @throws IllegalStateException in {@code init} and {@code onEnter} too, in a step of {@link
   *     Self#continueWith}, and after {@link Reply#later}
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // it fits whatever the handler returns
  default <T> T postpone() {
    throw Machine.of(this, "postpone()").postpone();
  }

  /**
   * Inserts an event, to be handled before all that waits. It may postpone itself, by the state
   * that it is given. Corresponds to {@code {next_event, internal, Content}}.
   *
   * @param event what to do, with the state that is current by then
   * @throws IllegalStateException in {@code onEnter} too
   */
  default void nextEvent(Event<? super S> event) {
    Objects.requireNonNull(event, "event");
    Machine.of(this, "nextEvent(...)").insert(event);
  }

  /**
   * Inserts an info message, to be handled by {@link #onInfo} of the state that is current by then,
   * before all that waits. Corresponds to {@code {next_event, info, Content}}.
   *
   * @param message the message
   * @throws IllegalStateException in {@code onEnter} too
   */
  default void nextInfo(Object message) {
    Objects.requireNonNull(message, "message");
    Machine.of(this, "nextInfo(...)").insertInfo(message);
  }

  /**
   * Has {@link #onStateTimeout} run if the state does not change for a time, which begins when the
   * handler has returned. Setting it anew begins anew; a change of state cancels it. Corresponds to
   * {@code {state_timeout, Time, Content}}.
   *
   * @param limit how long; zero comes before any message that waits in the mailbox
   * @param content what the hook gets
   * @throws IllegalArgumentException if the limit is negative
   */
  default void stateTimeout(Duration limit, Object content) {
    Objects.requireNonNull(content, "content");
    Machine.of(this, "stateTimeout(...)")
        .stateTimeout(Limits.notNegative(limit, "A state timeout"), content);
  }

  /**
   * Changes what the state's timeout brings, and not when it comes; if none is set it comes at
   * once. Corresponds to {@code {state_timeout, update, Content}}.
   *
   * @param content what the hook gets
   */
  default void updateStateTimeout(Object content) {
    Objects.requireNonNull(content, "content");
    Machine.of(this, "updateStateTimeout(...)").updateStateTimeout(content);
  }

  /** Cancels the state's timeout. Corresponds to {@code {state_timeout, cancel}}. */
  default void cancelStateTimeout() {
    Machine.of(this, "cancelStateTimeout()").cancelStateTimeout();
  }

  /**
   * Has {@link #onEventTimeout} run if no event comes for a time, which begins when the handler has
   * returned. Any event cancels it, inserted ones, postponed ones that come back and other timeouts
   * too. Corresponds to {@code {timeout, Time, Content}}.
   *
   * @param limit how long; zero comes before any message that waits in the mailbox
   * @param content what the hook gets
   * @throws IllegalArgumentException if the limit is negative
   */
  default void eventTimeout(Duration limit, Object content) {
    Objects.requireNonNull(content, "content");
    Machine.of(this, "eventTimeout(...)")
        .eventTimeout(Limits.notNegative(limit, "An event timeout"), content);
  }

  /**
   * Cancels what the same handler, or the one before {@link #onEnter}, has set by {@link
   * #eventTimeout}. Corresponds to {@code {timeout, cancel}}.
   */
  default void cancelEventTimeout() {
    Machine.of(this, "cancelEventTimeout()").cancelEventTimeout();
  }

  /**
   * Has {@link #onTimeout} run after a time, which begins when the handler has returned, in
   * whatever state the machine is then. Neither events nor changes of state cancel it; setting a
   * name anew does. Corresponds to {@code {{timeout, Name}, Time, Content}}.
   *
   * @param name what to know the timeout by, compared by {@code equals}
   * @param limit how long; zero comes before any message that waits in the mailbox
   * @param content what the hook gets
   * @throws IllegalArgumentException if the limit is negative
   */
  default void timeout(Object name, Duration limit, Object content) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Machine.of(this, "timeout(...)").timeout(name, Limits.notNegative(limit, "A timeout"), content);
  }

  /**
   * Changes what a named timeout brings, and not when it comes; if none is set it comes at once.
   * Corresponds to {@code {{timeout, Name}, update, Content}}.
   *
   * @param name its name
   * @param content what the hook gets
   */
  default void updateTimeout(Object name, Object content) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Machine.of(this, "updateTimeout(...)").updateTimeout(name, content);
  }

  /**
   * Cancels a named timeout. Corresponds to {@code {{timeout, Name}, cancel}}.
   *
   * @param name its name
   */
  default void cancelTimeout(Object name) {
    Objects.requireNonNull(name, "name");
    Machine.of(this, "cancelTimeout(...)").cancelTimeout(name);
  }
}

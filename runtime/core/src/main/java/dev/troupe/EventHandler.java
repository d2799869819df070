package dev.troupe;

import dev.troupe.internal.actor.Turns;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EventManager} gives its events to. All methods run in the manager's turns, one at
 * a time for all its handlers, so they may block, but hold the others up meanwhile; {@link Self} is
 * the manager. What one throws removes this handler and no other: it is reported once, with the
 * event. Corresponds to the callbacks of {@code gen_event}.
 *
 * @param <E> the events
 */
public interface EventHandler<E> {

  /**
   * Runs once, before the handler is there. Does nothing by default. Corresponds to {@code init/1}.
   *
   * @param passed what {@link #terminate} of the handler in whose place this comes has returned;
   *     null if it comes in nobody's place
   * @throws Exception to be not added, with a {@link HandlerException} for whoever wants to
   */
  default void init(@Nullable Object passed) throws Exception {}

  /**
   * Handles an event. Corresponds to {@code handle_event/2}.
   *
   * @param event the event, which all handlers share, so it should be immutable
   * @throws Exception to be removed
   */
  void onEvent(E event) throws Exception;

  /**
   * Handles a message that was sent to the manager's address. Ignores it by default. Corresponds to
   * {@code handle_info/2}.
   *
   * @param message the message
   * @throws Exception to be removed
   */
  default void onInfo(Object message) throws Exception {}

  /**
   * Answers {@link EventManager#call}; the answer may be put off by {@link Reply#later}. Knows no
   * requests by default. Corresponds to {@code handle_call/2}.
   *
   * @param request the request
   * @return the answer, not null
   * @throws Exception to be removed; the caller gets a {@link HandlerException}
   */
  default Object onCall(Object request) throws Exception {
    throw new UnsupportedOperationException(
        getClass().getName() + " answers no calls: it does not override onCall(Object).");
  }

  /**
   * Runs last. Corresponds to {@code terminate/2}.
   *
   * @param reason why the handler is removed
   * @return what to pass to the handler that comes in its place or to whoever has deleted it, or
   *     null
   * @throws Exception which is reported, and is then the reason that the owner is told
   */
  default @Nullable Object terminate(HandlerExit.Reason reason) throws Exception {
    return null;
  }

  /**
   * Removes the handler that runs, once it has returned. Corresponds to returning {@code
   * remove_handler}.
   *
   * @throws IllegalStateException if none runs: outside of {@link #onEvent}, {@link #onInfo} and
   *     {@link #onCall}
   */
  static void leave() {
    if (Turns.server("EventHandler.leave()") instanceof EventManagerServer manager) {
      manager.leave();
    } else {
      throw new IllegalStateException(
          "EventHandler.leave() was called by an actor that is no event manager. To end an actor,"
              + " call Self.stop().");
    }
  }
}

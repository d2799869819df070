package dev.troupe;

import dev.troupe.internal.actor.Reports;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of a server, all optional. A server is a class that implements an {@code @Actor}
 * interface; it implements this one too where it needs a hook. Corresponds to the callbacks of
 * {@code gen_server}.
 *
 * <p>All hooks and handlers of one actor run one at a time. They may block. What a hook throws
 * crashes the actor with {@link ExitReason.Crashed}.
 */
public interface GenServer {

  /** What a handler leaves to be run right after it, by {@link Self#continueWith}. */
  @FunctionalInterface
  interface Step {
    /**
     * Runs in the actor's turn.
     *
     * @throws Exception to crash the actor
     */
    void run() throws Exception;
  }

  /**
   * Runs once, after the constructor and before the first message; the starter waits for it. An
   * actor that has nothing to do gives its start up by {@link Self#ignore()}. Corresponds to {@code
   * init/1}.
   *
   * @throws Exception to fail the start with a {@link StartException}
   */
  default void init() throws Exception {}

  /**
   * Handles a message that is no call or cast of the protocol: what {@link ActorRef#send} sent, a
   * {@link Down}, an {@link Exit}. By default it is logged and dropped. Corresponds to {@code
   * handle_info/2}.
   *
   * @param message the message, never null
   * @throws Exception to crash the actor
   */
  default void onInfo(Object message) throws Exception {
    Reports.unhandledInfo(message);
  }

  /**
   * Runs when nothing has come for as long as {@link Self#idleTimeout} has asked for. Does nothing
   * by default. Corresponds to {@code handle_info(timeout, State)}.
   *
   * @throws Exception to crash the actor
   */
  default void onIdle() throws Exception {}

  /**
   * What crash reports and {@link Sys} show of this server. By default the server itself, that is,
   * its {@code toString}; a server with secrets or with much state returns something else. What it
   * throws is shown in its place. Corresponds to {@code format_status/1}.
   *
   * @return what to show; it leaves the actor, so it should be immutable
   */
  default @Nullable Object formatStatus() {
    return this;
  }

  /**
   * Takes over from the server that was behind the actor so far, in {@link Sys#changeCode}: copies
   * its state. Refuses by default. Runs in the actor's turn, in place of {@link #init}. Corresponds
   * to {@code code_change/3}.
   *
   * @param old the server so far, which goes on if this throws
   * @throws Exception if the state cannot be taken over
   */
  default void codeChange(Object old) throws Exception {
    throw new UnsupportedOperationException(
        getClass().getName()
            + " cannot take over from "
            + old.getClass().getName()
            + ": it does not override codeChange(Object).");
  }

  /**
   * Runs last: after {@link Self#stop()} and {@link ActorRef#stop()}, after a crash in a handler,
   * and, if the actor traps exits, at the exit of its parent; any other exit is an {@link Exit}
   * message to a trapping server and ends nothing. It does not run when an untrapped exit signal or
   * a kill ends the actor, nor when {@link #init} has failed. Names are still held, and messages
   * can be sent. Corresponds to {@code terminate/2}.
   *
   * @param reason why the actor ends
   * @throws Exception to replace the reason by {@link ExitReason.Crashed}
   */
  default void terminate(ExitReason reason) throws Exception {}
}

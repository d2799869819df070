package dev.troupe;

import dev.troupe.internal.actor.Reports;

/**
 * The hooks of a server, all optional. A server is a class that implements an {@code @Actor}
 * interface; it implements this one too where it needs a hook. Corresponds to the callbacks of
 * {@code gen_server}.
 *
 * <p>All hooks and handlers of one actor run one at a time. They may block. What a hook throws
 * crashes the actor with {@link ExitReason.Crashed}.
 */
public interface GenServer {

  /**
   * Runs once, after the constructor and before the first message; the starter waits for it.
   * Corresponds to {@code init/1}.
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
   * Runs last: after {@link Self#stop()}, after a crash in a handler, and, if the actor traps
   * exits, when its parent or a link tells it to end. It does not run when an untrapped exit signal
   * or a kill ends the actor, nor when {@link #init} has failed. Names are still held, and messages
   * can be sent. Corresponds to {@code terminate/2}.
   *
   * @param reason why the actor ends
   * @throws Exception to replace the reason by {@link ExitReason.Crashed}
   */
  default void terminate(ExitReason reason) throws Exception {}
}

package dev.troupe;

/** Sees the messages of one actor, see {@link Sys#install}. Corresponds to a {@code dbg_fun()}. */
@FunctionalInterface
public interface DebugHook {

  /**
   * A message has come or a reply gone. Runs in the actor's turn and should be quick.
   *
   * @param event what has happened
   * @return true to go on, false to be removed
   * @throws Exception to be removed too, with a report; the actor goes on
   */
  boolean onEvent(SysEvent event) throws Exception;
}

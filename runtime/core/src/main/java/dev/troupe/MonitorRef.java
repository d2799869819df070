package dev.troupe;

import dev.troupe.internal.actor.Monitor;

/**
 * One monitor: what {@link Self#monitor} returns and {@link Self#demonitor} takes. Monitors stack,
 * so each is equal only to itself.
 */
public sealed interface MonitorRef permits Monitor {

  /**
   * The actor that is observed.
   *
   * @return its address
   */
  ActorRef actor();
}

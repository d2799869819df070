package dev.troupe;

import dev.troupe.internal.actor.Monitor;
import java.util.Optional;

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

  /**
   * The alias that ends with this monitor: by its {@link Down}, or by {@link Self#demonitor}.
   *
   * @return empty unless the monitor was set with {@link MonitorOption#ALIAS} or {@link
   *     MonitorOption#REPLY_ALIAS}
   */
  Optional<Alias> alias();
}

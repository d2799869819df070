package dev.troupe;

import java.util.Objects;

/**
 * A monitored actor has ended; an info message. It arrives after the names of the actor are free.
 * Corresponds to {@code {'DOWN', Ref, process, Pid, Reason}}.
 *
 * @param monitor what {@link Self#monitor} returned
 * @param actor the actor that has ended
 * @param reason why; {@link ExitReason.NoProc} if it was dead when the monitor was set
 */
public record Down(MonitorRef monitor, ActorRef actor, ExitReason reason) {
  /** Checks its arguments. */
  public Down {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(reason, "reason");
  }
}

package dev.troupe;

import java.util.List;
import java.util.Objects;

/**
 * Actors have left a group that is monitored, by themselves or as they have ended; an info message.
 * Corresponds to {@code {Ref, leave, Group, Pids}}.
 *
 * @param monitor the monitor
 * @param group which group
 * @param actors who, one several times if it counts so
 */
public record GroupLeft(GroupMonitor monitor, Object group, List<ActorRef> actors)
    implements GroupChange {
  /** Checks its arguments. */
  public GroupLeft {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(group, "group");
    actors = List.copyOf(actors);
  }
}

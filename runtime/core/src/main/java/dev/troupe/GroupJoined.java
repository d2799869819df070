package dev.troupe;

import java.util.List;
import java.util.Objects;

/**
 * Actors have joined a group that is monitored; an info message. Corresponds to {@code {Ref, join,
 * Group, Pids}}.
 *
 * @param monitor the monitor
 * @param group which group
 * @param actors who, one several times if it counts so
 */
public record GroupJoined(GroupMonitor monitor, Object group, List<ActorRef> actors)
    implements GroupChange {
  /** Checks its arguments. */
  public GroupJoined {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(group, "group");
    actors = List.copyOf(actors);
  }
}

package dev.troupe;

import java.util.Objects;

/**
 * What a monitor of process groups begins with.
 *
 * @param monitor the monitor
 * @param members who was there when it began: a list, or a map of lists by group
 * @param <M> a list or a map
 */
public record GroupSnapshot<M>(GroupMonitor monitor, M members) {
  /** Checks its arguments. */
  public GroupSnapshot {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(members, "members");
  }
}

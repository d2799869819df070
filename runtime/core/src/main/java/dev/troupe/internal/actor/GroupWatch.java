package dev.troupe.internal.actor;

import dev.troupe.GroupMonitor;
import org.jspecify.annotations.Nullable;

/** One actor's monitor of a group or of a whole scope. */
public final class GroupWatch implements GroupMonitor, Holding {

  final GroupScope<?> scope;
  final Cell watcher;

  /** Null for all groups. */
  final @Nullable Group<?> group;

  /** Whether it hears of the members of its own system alone. */
  final boolean localOnly;

  /** Taken back; the watcher's turn alone. */
  boolean over;

  GroupWatch(GroupScope<?> scope, Cell watcher, @Nullable Group<?> group, boolean localOnly) {
    this.scope = scope;
    this.watcher = watcher;
    this.group = group;
    this.localOnly = localOnly;
  }

  @Override
  public void release(Cell ended) {
    scope.forget(this);
  }

  @Override
  public String toString() {
    return "monitor of " + (group == null ? "" : group + " of ") + scope;
  }
}

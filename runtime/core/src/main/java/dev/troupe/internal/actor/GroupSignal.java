package dev.troupe.internal.actor;

import dev.troupe.GroupChange;
import org.jspecify.annotations.Nullable;

/** A change of a process group. Void if the monitor was taken back meanwhile. */
final class GroupSignal extends Notice {

  private final GroupWatch watch;

  GroupSignal(GroupWatch watch, GroupChange change) {
    super(change);
    this.watch = watch;
  }

  @Override
  @Nullable Object info(Cell cell) {
    return watch.over ? null : super.info(cell);
  }
}

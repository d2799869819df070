package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.MonitorRef;

/** One monitor: the watcher holds it, and the target while it lives. */
public final class Monitor implements MonitorRef {

  private final Cell watcher;
  private final Cell target;

  Monitor(Cell watcher, Cell target) {
    this.watcher = watcher;
    this.target = target;
  }

  Cell watcher() {
    return watcher;
  }

  Cell target() {
    return target;
  }

  @Override
  public ActorRef actor() {
    return target;
  }

  @Override
  public String toString() {
    return "monitor of " + target;
  }
}

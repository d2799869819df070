package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.Alias;
import dev.troupe.ExitReason;
import dev.troupe.MonitorOption;
import dev.troupe.MonitorRef;
import dev.troupe.internal.scheduler.Seat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One monitor: the watcher holds it, and the target while it lives. */
public final class Monitor implements MonitorRef {

  private final Cell watcher;
  private final Cell target;
  private final boolean priority;
  private final @Nullable AliasOf alias;

  Monitor(Cell watcher, Cell target, Set<MonitorOption> options) {
    this.watcher = watcher;
    this.target = target;
    this.priority = options.contains(MonitorOption.PRIORITY);
    boolean once = options.contains(MonitorOption.REPLY_ALIAS);
    this.alias =
        once || options.contains(MonitorOption.ALIAS)
            ? new AliasOf(watcher, once, priority, this)
            : null;
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
  public Optional<Alias> alias() {
    return Optional.ofNullable(alias);
  }

  /** Tells the watcher that the target has ended, or was not there. */
  void fire(ExitReason reason) {
    if (alias != null) {
      alias.end();
    }
    DownSignal down = new DownSignal(this, reason);
    if (priority) {
      watcher.tellFirst(down);
    } else {
      watcher.tell(down, Seat.current());
    }
  }

  /** Takes the monitor back; what it has sent is void. */
  void end() {
    if (alias != null) {
      alias.end();
    }
    watcher.ties().release(this);
    target.ties().unwatch(this);
  }

  @Override
  public String toString() {
    return "monitor of " + target;
  }
}

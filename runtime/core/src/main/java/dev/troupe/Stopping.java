package dev.troupe;

import dev.troupe.internal.actor.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stops children, all at once: tells each to end, waits for as long as each may take, and kills who
 * is late. A child that has unlinked itself or died before is dealt with like the others.
 */
// One receive waits for all: it looks at each message once and takes none but the last, so the time
// does not grow with the square of the children. What it has seen is made void afterwards, by
// taking
// monitors and links back.
final class Stopping {

  /** A kill ends any actor: this only bounds the wait should that ever fail. */
  private static final long AFTER_KILL = Duration.ofSeconds(10).toNanos();

  /** One that is being stopped. */
  private static final class Leaver {
    final Child child;
    final ActorRef ref;
    final MonitorRef monitor;
    @Nullable ExitReason reason; // of the link's exit, which knows more than a late monitor
    boolean late;

    Leaver(Child child, ActorRef ref) {
      this.child = child;
      this.ref = ref;
      this.monitor = Self.monitor(ref);
    }
  }

  private final long start = Turns.nanoTime();
  private final Map<ActorRef, Leaver> leaving = new HashMap<>();
  private final TreeMap<Long, List<Leaver>> due = new TreeMap<>();
  private final List<Leaver> gone = new ArrayList<>();

  private Stopping() {}

  /** Stops those of some children that run, and returns when all have ended. */
  static void stop(Collection<Child> children) {
    Stopping stopping = new Stopping();
    for (Child child : children) {
      ActorRef ref = child.ref();
      if (ref != null) {
        stopping.tell(new Leaver(child, ref));
      }
    }
    stopping.awaitAll();
  }

  private void tell(Leaver leaver) {
    leaving.put(leaver.ref, leaver);
    long limit = leaver.child.spec().shutdownNanos();
    if (limit == ChildSpec.BRUTAL_KILL) {
      kill(leaver);
      return;
    }
    leaver.ref.exit(ExitReason.shutdown());
    if (limit != ChildSpec.INFINITY) {
      dueIn(limit, leaver);
    }
  }

  private void kill(Leaver leaver) {
    leaver.ref.exit(ExitReason.kill());
    leaver.late = true;
    dueIn(elapsed() + AFTER_KILL, leaver);
  }

  private void dueIn(long time, Leaver leaver) {
    due.computeIfAbsent(time, t -> new ArrayList<>()).add(leaver);
  }

  private long elapsed() {
    return Turns.nanoTime() - start;
  }

  private void awaitAll() {
    while (!leaving.isEmpty()) {
      Map.Entry<Long, List<Leaver>> next = due.firstEntry();
      if (next == null) {
        await(ChildSpec.INFINITY);
      } else if (next.getKey() > elapsed()) {
        await(next.getKey() - elapsed());
      } else {
        due.remove(next.getKey());
        next.getValue().forEach(this::isLate);
      }
      gone.forEach(Stopping::settle);
      gone.clear();
    }
  }

  private void await(long nanos) {
    try {
      Self.receive(Object.class, this::isLastToHear, Duration.ofNanos(Math.max(nanos, 0)));
    } catch (InterruptedException interrupted) {
      // A kill of the supervisor shows at the next receive; any other interrupt is none of its own.
    }
  }

  /** Notes who has ended; asked about the same message twice, it does nothing. */
  private boolean isLastToHear(Object message) {
    switch (message) {
      case Exit(ActorRef from, ExitReason reason) -> {
        Leaver leaver = leaving.get(from);
        if (leaver != null) {
          leaver.reason = reason;
        }
      }
      case Down down -> {
        Leaver leaver = leaving.get(down.actor());
        if (leaver != null && leaver.monitor.equals(down.monitor())) {
          leaving.remove(down.actor());
          leaver.reason = leaver.reason == null ? down.reason() : leaver.reason;
          gone.add(leaver);
        }
      }
      default -> {}
    }
    return leaving.isEmpty();
  }

  private void isLate(Leaver leaver) {
    if (!leaving.containsKey(leaver.ref)) {
      return;
    }
    if (leaver.late) {
      leaving.remove(leaver.ref);
      ChildReports.doesNotEnd(leaver.child);
      takeBack(leaver);
    } else {
      kill(leaver);
    }
  }

  private static void settle(Leaver leaver) {
    takeBack(leaver);
    ExitReason reason = leaver.reason;
    Child child = leaver.child;
    if (reason == null || child.endsAsAsked(reason)) {
      return;
    }
    if (leaver.late && reason instanceof ExitReason.Killed) {
      ChildReports.late(child, reason);
    } else {
      ChildReports.endedOtherwise(child, reason);
    }
  }

  private static void takeBack(Leaver leaver) {
    Self.demonitor(leaver.monitor);
    Self.unlink(leaver.ref);
  }
}

package dev.troupe.testkit;

import dev.troupe.CallInterruptedException;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Kernels;
import dev.troupe.internal.actor.Rest;
import dev.troupe.internal.actor.StuckHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The time of one test, or of one class: what ran when it began, and what it has left in the end.
 */
final class LeakScope implements AutoCloseable {

  /** How a system has come about that has not ended. */
  private record Origin(@Nullable LeakScope scope, Throwable start) {}

  private static final InheritableThreadLocal<@Nullable LeakScope> CURRENT =
      new InheritableThreadLocal<>();
  private static final Map<Kernel, Origin> ORIGINS = new ConcurrentHashMap<>();

  /** Systems and actors that were told already, or are nobody's business. */
  private static final Set<Object> SETTLED = ConcurrentHashMap.newKeySet();

  private static final Duration GRACE = Duration.ofMillis(500);

  static {
    Kernels.watch(kernel -> ORIGINS.put(kernel, new Origin(CURRENT.get(), new Throwable())));
  }

  private final boolean parallel;
  private final Consumer<String> notes;
  private final @Nullable LeakScope outer;
  private final Map<Kernel, Population> before = new LinkedHashMap<>();

  /** Begins on the thread of the test, which also ends it unless tests run in parallel. */
  LeakScope(@Nullable LeakScope outer, boolean parallel, Consumer<String> notes) {
    this.outer = outer;
    this.parallel = parallel;
    this.notes = notes;
    for (Kernel kernel : Kernels.running()) {
      before.put(kernel, Population.of(kernel));
    }
    CURRENT.set(this);
  }

  static void ignore(Kernel kernel) {
    SETTLED.add(kernel);
  }

  @Override
  public void close() {
    CURRENT.set(outer);
    LeakReport report = new LeakReport();
    Map<Kernel, Origin> started = started();
    List<Kernel> mine = new ArrayList<>(started.keySet());
    started.forEach((kernel, origin) -> {
      if (!kernel.isRunning()) {
        awaitEnd(kernel);
      }
      if (Kernels.running().contains(kernel) && SETTLED.add(kernel)) {
        report.system(kernel, origin.start());
      }
    });
    for (Kernel kernel : before.keySet()) {
      if (kernel.isRunning() && !parallel) {
        mine.add(kernel);
        lookAt(kernel, report);
      }
    }
    if (parallel && !before.isEmpty()) {
      notes.accept(
          "Tests run in parallel, so actors that were left in systems which several of them share"
              + " were not looked for.");
    }
    for (Kernel kernel : mine) {
      kernel.stuckHandlers().stream().filter(LeakScope::isStuck).forEach(report::handler);
    }
    forgetEnded();
    report.fail();
  }

  /** The systems that were started within this scope, and are not settled. */
  private Map<Kernel, Origin> started() {
    Map<Kernel, Origin> started = new LinkedHashMap<>();
    ORIGINS.forEach((kernel, origin) -> {
      if (!before.containsKey(kernel)
          && (!parallel || isWithin(origin.scope()))
          && !SETTLED.contains(kernel)
          && !(kernel.host() instanceof SimulatedHost)) {
        started.put(kernel, origin);
      }
    });
    return started;
  }

  private boolean isWithin(@Nullable LeakScope scope) {
    LeakScope each = scope;
    while (each != null && each != this) {
      each = each.outer;
    }
    return each == this;
  }

  private static void awaitEnd(Kernel kernel) {
    try {
      kernel.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAt(Kernel kernel, LeakReport report) {
    Population then = before.get(kernel);
    if (then == null || then.newcomers(kernel).isEmpty()) {
      return;
    }
    try {
      List<Cell> busy = Rest.await(kernel, kernel.callLimit());
      busy.clear(); // who is busy yet has not ended
    } catch (CallInterruptedException interrupted) {
      // then as it is
    }
    for (Population.Newcomer newcomer : then.newcomers(kernel)) {
      if (SETTLED.add(newcomer.info().ref())) {
        report.actor(newcomer);
      }
    }
  }

  private static boolean isStuck(StuckHandler handler) {
    if (!SETTLED.add(handler)) {
      return false;
    }
    try {
      // Not just for the thread's end: it may go on with something else.
      for (long left = GRACE.toMillis(); left > 0 && handler.isRunning(); left--) {
        handler.thread().join(Duration.ofMillis(1));
      }
      return handler.isRunning();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Nothing of this is to keep an ended system in memory. */
  private static void forgetEnded() {
    Set<Kernel> running = Set.copyOf(Kernels.running());
    ORIGINS.keySet().retainAll(running);
    SETTLED.removeIf(settled ->
        switch (settled) {
          case Kernel kernel -> !running.contains(kernel);
          case Cell cell -> !cell.isAlive();
          case StuckHandler handler -> !handler.isRunning();
          default -> true;
        });
  }
}

package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The orderly end of one system: the tree, which ends its children in reverse order; then all
 * others; then the threads. Nothing waits for ever: who does not end in time is killed.
 */
final class Shutdown {

  /** As long as a child by default. */
  private static final long LIMIT_OF_OTHERS = 5_000_000_000L;

  /** Longer than a kill needs to take an actor from its handler. */
  private static final long LIMIT_OF_KILL = 2_000_000_000L;

  private final Kernel kernel;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean topEnded = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable Thread closer;
  private volatile ExitReason reason = ExitReason.shutdown();

  Shutdown(Kernel kernel) {
    this.kernel = kernel;
  }

  boolean hasBegun() {
    return begun.get();
  }

  /** Runs the shutdown, or waits for the one that runs. */
  void run() {
    if (!begun.compareAndSet(false, true)) {
      awaitUninterrupted();
      return;
    }
    closer = Thread.currentThread();
    try {
      endTree();
      endOthers();
    } finally {
      kernel.scheduler().close();
      kernel.host().close();
      Kernels.ended(kernel);
      over.countDown();
    }
  }

  private void endTree() {
    Cell top = kernel.top();
    if (top != null) {
      top.exit(kernel.root(), ExitReason.shutdown());
      if (!waitWhile(kernel.shutdownLimit(), top::isAlive)) {
        signal(ExitReason.kill(), cell -> cell.descendsFrom(top));
        waitWhile(LIMIT_OF_KILL, top::isAlive);
      }
    }
  }

  private void endOthers() {
    Set<Cell> told = new HashSet<>();
    if (waitWhile(LIMIT_OF_OTHERS, () -> tellOthers(told))) {
      return;
    }
    signal(ExitReason.kill(), all -> true);
    if (!waitWhile(LIMIT_OF_KILL, () -> !kernel.isEmpty())) {
      Reports.say(
          Level.WARNING,
          "System \""
              + kernel.name()
              + "\" is closed while these have not ended: "
              + kernel.processes());
    }
  }

  /**
   * Tells those who have nobody above them to shut down, each once: who has a living parent is left
   * to it, or its supervisor would take the end for a crash. Their links and supervisors end the
   * rest, and whom a parent leaves behind the next round finds.
   */
  private boolean tellOthers(Set<Cell> told) {
    signal(ExitReason.shutdown(), cell -> hasNobodyAbove(cell) && told.add(cell));
    return !kernel.isEmpty();
  }

  private boolean hasNobodyAbove(Cell cell) {
    return cell.parent() == kernel.root() || !cell.parent().isAlive();
  }

  private void signal(ExitReason signal, Predicate<Cell> whom) {
    List<Cell> youngestFirst = new ArrayList<>(kernel.processes());
    youngestFirst.sort((a, b) -> Long.compare(b.id(), a.id()));
    for (Cell cell : youngestFirst) {
      if (whom.test(cell)) {
        // As from its parent, which may have ended: who traps exits obeys that alone.
        cell.exit(cell.parent(), signal);
      }
    }
  }

  /** Waits until a condition is false; false if the limit passes first. */
  private boolean waitWhile(long limit, BooleanSupplier condition) {
    long start = kernel.host().nanoTime();
    boolean interrupted = false;
    try {
      while (condition.getAsBoolean()) {
        long left = limit - (kernel.host().nanoTime() - start);
        if (left <= 0) {
          return false;
        }
        kernel.host().parkNanos(this, Math.min(left, 10_000_000));
        interrupted |= Thread.interrupted();
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void ended() {
    Thread waiting = closer;
    if (waiting != null) {
      kernel.host().unpark(waiting);
    }
  }

  /** The top supervisor has ended: by itself, if no shutdown has begun, and then all must. */
  void topEnded(ExitReason why) {
    if (!begun.get() && topEnded.compareAndSet(false, true)) {
      reason = why;
      Reports.say(
          why.isAbnormal() ? Level.ERROR : Level.WARNING,
          "The top supervisor of system \""
              + kernel.name()
              + "\" has ended ("
              + why
              + "), so the system ends.");
      kernel.host().startPlatform("troupe-" + kernel.name() + "-shutdown", false, this::run);
    }
  }

  ExitReason await() throws InterruptedException {
    over.await();
    return reason;
  }

  private void awaitUninterrupted() {
    boolean interrupted = false;
    while (true) {
      try {
        over.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.troupe.internal.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The running systems of this JVM, for who looks for those that were left open. It keeps nothing
 * alive that does not live anyway: a running system has a thread.
 */
public final class Kernels {

  private static final Set<Kernel> RUNNING = ConcurrentHashMap.newKeySet();

  private static volatile Consumer<? super Kernel> watcher = kernel -> {};

  private Kernels() {}

  /**
   * The systems that were started and have not ended; one that is just closing is among them.
   *
   * @return in the order of their start
   */
  public static List<Kernel> running() {
    return RUNNING.stream().sorted(Comparator.comparingInt(Kernel::incarnation)).toList();
  }

  /**
   * For the test kit: whom to tell of each system that starts, on the thread that starts it.
   *
   * @param told must be quick and throw nothing
   */
  public static void watch(Consumer<? super Kernel> told) {
    watcher = Objects.requireNonNull(told);
  }

  static void started(Kernel kernel) {
    RUNNING.add(kernel);
    watcher.accept(kernel);
  }

  static void ended(Kernel kernel) {
    RUNNING.remove(kernel);
  }
}

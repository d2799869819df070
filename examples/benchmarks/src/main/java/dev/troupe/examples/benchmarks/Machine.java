package dev.troupe.examples.benchmarks;

/** The machine that is measured on, in one line of a report. */
public final class Machine {

  private Machine() {}

  /** Cores, memory, JDK and operating system. */
  public static String facts() {
    Runtime runtime = Runtime.getRuntime();
    return "%d cores, heap of %d MB, JDK %s (%s), %s %s"
        .formatted(
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20,
            Runtime.version(),
            System.getProperty("java.vm.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}

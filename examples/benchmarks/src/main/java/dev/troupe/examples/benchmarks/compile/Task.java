package dev.troupe.examples.benchmarks.compile;

import dev.troupe.examples.benchmarks.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A compilation that is measured again and again. */
final class Task {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String name;
  private final List<Path> sources;
  private final List<String> options;
  private Samples elapsed = new Samples();
  private Samples coreTime = new Samples();

  Task(String name, List<Path> sources, List<String> options) {
    this.name = name;
    this.sources = sources;
    this.options = options;
  }

  String name() {
    return name;
  }

  Samples elapsed() {
    return elapsed;
  }

  /**
   * The time that the compiling thread got of a core, which others on the machine do not shorten.
   */
  Samples coreTime() {
    return coreTime;
  }

  /** Forgets what was measured while the JVM was cold. */
  void forget() {
    elapsed = new Samples();
    coreTime = new Samples();
  }

  /** Compiles into an empty folder; emptying it, and the garbage of others, does not count. */
  void run(Path output) throws IOException {
    Folders.delete(output);
    Path classes = Files.createDirectories(output.resolve("classes"));
    Path generated = Files.createDirectories(output.resolve("generated"));
    System.gc();
    long start = System.nanoTime();
    long coreStart = THREADS.getCurrentThreadCpuTime();
    Javac.compile(sources, classes, generated, options);
    coreTime.add(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - coreStart));
    elapsed.add(Duration.ofNanos(System.nanoTime() - start));
  }
}

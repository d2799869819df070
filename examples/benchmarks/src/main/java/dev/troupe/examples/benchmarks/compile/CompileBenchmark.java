package dev.troupe.examples.benchmarks.compile;

import dev.troupe.examples.benchmarks.Machine;
import dev.troupe.examples.benchmarks.Samples;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the processor costs. 500 protocols are compiled with it, and so are the same protocols with
 * the generated files beside them, by javac alone. The same interfaces without a word of actors are
 * compiled with the processor and without it. The compilations take turns in one JVM, each loads
 * the processor anew as Maven does, and the first rounds do not count.
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am compile exec:exec
 * mvn -q -pl examples/benchmarks -am compile exec:exec -Dbenchmark.args="PROTOCOLS ROUNDS WARMUPS"
 * }</pre>
 */
public final class CompileBenchmark {

  private final int protocols;
  private final int rounds;
  private final int warmups;

  CompileBenchmark(int protocols, int rounds, int warmups) {
    this.protocols = protocols;
    this.rounds = rounds;
    this.warmups = warmups;
  }

  /**
   * Measures, and prints a report in Markdown.
   *
   * @param args how many protocols, rounds and warm-up rounds, if not 500, 9 and 3
   * @throws IOException if the sources cannot be written
   */
  public static void main(String[] args) throws IOException {
    new CompileBenchmark(argument(args, 0, 500), argument(args, 1, 9), argument(args, 2, 3))
        .run(System.out);
  }

  private static int argument(String[] args, int index, int usual) {
    return args.length > index ? Integer.parseInt(args[index]) : usual;
  }

  /** Measures in a temporary folder, which is gone afterwards. */
  void run(PrintStream out) throws IOException {
    Path folder = Files.createTempDirectory("troupe-compile");
    try {
      Tasks tasks = Tasks.in(folder, protocols);
      repeat(warmups, tasks, folder);
      tasks.all().forEach(Task::forget);
      repeat(rounds, tasks, folder);
      print(tasks, out);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void repeat(int times, Tasks tasks, Path folder) throws IOException {
    for (int i = 0; i < times; i++) {
      for (Task task : tasks.all()) {
        task.run(folder.resolve("output"));
      }
    }
  }

  private void print(Tasks tasks, PrintStream out) {
    out.printf("%s%n%n", Machine.facts());
    out.printf(
        "| %d interfaces, %d rounds after %d; ms | median | min | max | median of core time |%n",
        protocols, rounds, warmups);
    out.printf("|---|--:|--:|--:|--:|%n");
    tasks.all().forEach(task -> print(task, out));
    print("with the processor / javac alone", tasks.processor(), tasks.byHand(), out);
    print("no protocols, with the processor / javac alone", tasks.plain(), tasks.plainAlone(), out);
  }

  private static void print(Task task, PrintStream out) {
    Samples elapsed = task.elapsed();
    out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %,.0f | %,.0f |%n",
        task.name(),
        elapsed.median(),
        elapsed.min(),
        elapsed.max(),
        task.coreTime().median());
  }

  private static void print(String ratio, Task one, Task other, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "| **%s** | **%.2f** | | | **%.2f** |%n",
        ratio,
        one.elapsed().median() / other.elapsed().median(),
        one.coreTime().median() / other.coreTime().median());
  }
}

package dev.troupe.trust.planted;

import dev.troupe.trust.Figures;
import dev.troupe.trust.planted.Workshop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows of each planted bug that its gate turns red, by a failed test and not by a time limit; and
 * that without them the gates are green. The command is {@code .ci/planted}.
 */
public final class PlantedBugs {

  private static final int WIDEST = 110;

  private record Result(PlantedBug bug, Outcome outcome, long millis) {
    boolean isCaught() {
      return outcome instanceof Outcome.Red;
    }

    String line() {
      String words =
          switch (outcome) {
            case Outcome.Red(String test, String why) -> test + ": " + why;
            case Outcome.Green(int tests) -> "SURVIVES: green, " + tests + " tests";
            case Outcome.Broken(String why) -> "NOT SHOWN: " + why;
          };
      return "%-34s %-38s %5.1f s  %s"
          .formatted(bug.name(), bug.gate(), millis / 1000.0, shorten(words));
    }

    private String shorten(String words) {
      String line = words.replaceAll("\\s+", " ");
      return isCaught() && line.length() > WIDEST ? line.substring(0, WIDEST) + " …" : line;
    }
  }

  private PlantedBugs() {}

  /**
   * Shows it.
   *
   * @param arguments the root of the repository, and which bugs: names or their beginnings; all if
   *     there are none
   */
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
    List<PlantedBug> bugs = read(root.resolve("runtime/trust/planted"), wanted);
    Path folder = Files.createTempDirectory("troupe-planted");
    boolean good;
    try {
      good = show(new Workshop(root, folder), bugs, wanted.isEmpty());
    } finally {
      delete(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private static List<PlantedBug> read(Path folder, List<String> wanted) throws IOException {
    List<PlantedBug> bugs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".patch")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (wanted.isEmpty() || wanted.stream().anyMatch(name::startsWith)) {
          bugs.add(PlantedBug.read(file));
        }
      }
    }
    if (bugs.isEmpty()) {
      throw new IllegalArgumentException("There is no patch " + wanted + " in " + folder);
    }
    return bugs;
  }

  private static boolean show(Workshop workshop, List<PlantedBug> bugs, boolean all)
      throws InterruptedException, ExecutionException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.clamp(processors, 1, 4))) {
      List<Future<Result>> results =
          bugs.stream().map(bug -> pool.submit(() -> result(workshop, bug))).toList();
      Map<String, Future<Outcome>> green = startUnpatched(workshop, bugs, pool);
      int caught = 0;
      for (Future<Result> result : results) {
        System.out.println(result.get().line());
        caught += result.get().isCaught() ? 1 : 0;
      }
      boolean good = caught == bugs.size();
      for (Map.Entry<String, Future<Outcome>> module : green.entrySet()) {
        boolean isGreen = module.getValue().get() instanceof Outcome.Green;
        System.out.println("without them, " + module.getKey() + ": " + module.getValue().get());
        good &= isGreen;
      }
      System.out.println(caught + " of " + bugs.size() + " planted bugs caught");
      if (all) {
        Figures.note("planted.all", bugs.size());
        Figures.note("planted.caught", good ? caught : Math.min(caught, bugs.size() - 1));
      }
      return good;
    }
  }

  private static Result result(Workshop workshop, PlantedBug bug) throws InterruptedException {
    long start = System.nanoTime();
    Outcome outcome;
    try {
      outcome = workshop.run(bug);
    } catch (IOException failure) {
      outcome = new Outcome.Broken(failure.toString());
    }
    return new Result(bug, outcome, (System.nanoTime() - start) / 1_000_000);
  }

  private static Map<String, Future<Outcome>> startUnpatched(
      Workshop workshop, List<PlantedBug> bugs, ExecutorService pool) {
    Map<String, List<Gate>> byModule =
        bugs.stream()
            .map(PlantedBug::gate)
            .distinct()
            .collect(Collectors.groupingBy(Gate::module, LinkedHashMap::new, Collectors.toList()));
    Map<String, Future<Outcome>> outcomes = new LinkedHashMap<>();
    byModule.forEach((module, gates) -> {
      Callable<Outcome> run =
          () -> workshop.runUnpatched("unpatched-" + module.replace('/', '-'), gates);
      outcomes.put(module, pool.submit(run));
    });
    return outcomes;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

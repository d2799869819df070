package dev.troupe.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Workload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every workload does what it measures; how fast that is, is nothing that a test can know. */
@Timeout(60)
class WorkloadsTest {

  /** What no actors have. */
  private static final Set<String> LIMITS = Set.of("method-call", "cas", "park");

  static Set<String> workloads() {
    return TroupePeer.workloads().keySet();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void countsAreRight(String workload) throws IOException {
    List<String> args = new ArrayList<>(List.of(workload, "it.warm=0", "it.min=1", "it.minMs=0"));
    for (String size : quickSizes(workload).split(" +")) {
      String[] pair = size.split("=");
      boolean large = pair[0].equals("n") || (pair[0].equals("actors") && pair[1].length() > 3);
      args.add(large ? pair[0] + "=" + Long.parseLong(pair[1]) / 10 : size);
    }
    List<String> lines = run(TroupePeer.workloads(), args, 0);
    assertTrue(!lines.isEmpty(), "no result");
    for (String line : lines) {
      assertTrue(
          line.matches("RESULT troupe " + workload + "( [^ ]+){6}")
              && line.contains(",iters=1")
              && Double.isFinite(Double.parseDouble(line.split(" ")[4])),
          line);
    }
  }

  @Test
  void thePlanOfTheRunsNamesAllWorkloads() throws IOException {
    Set<String> planned = new TreeSet<>();
    for (String line : plan()) {
      planned.add(line.split("\\|")[0].strip());
    }
    planned.removeAll(LIMITS);
    assertEquals(new TreeSet<>(workloads()), planned);
  }

  @Test
  void aWrongCountIsAnError() {
    Workload wrong =
        sizes -> {
          Bench.check(sizes.getLong("n"), 2, "messages");
          return List.of();
        };
    assertEquals(
        List.of(
            "ERROR troupe wrong java.lang.IllegalStateException: messages: expected 3 but got 2"),
        run(Map.of("wrong", wrong), List.of("wrong", "n=3"), 1));
  }

  private static List<String> run(
      Map<String, Workload> workloads, List<String> args, int expectedStatus) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int status =
        Bench.run(
            "troupe",
            workloads,
            args.toArray(String[]::new),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(expectedStatus, status, lines.toString());
    return lines;
  }

  private static String quickSizes(String workload) throws IOException {
    for (String line : plan()) {
      String[] columns = line.split("\\|");
      if (columns[0].strip().equals(workload)) {
        return columns[2].strip().replaceAll(" *it\\.\\S+", "");
      }
    }
    throw new AssertionError("no sizes of " + workload);
  }

  private static List<String> plan() throws IOException {
    return Files.readAllLines(Path.of("workloads.conf")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }
}

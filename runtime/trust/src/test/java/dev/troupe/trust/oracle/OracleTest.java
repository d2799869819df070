package dev.troupe.trust.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troupe.ActorSystem;
import dev.troupe.trust.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What Erlang/OTP did in seeded scenarios, Troupe does. The build compares with what is committed;
 * {@code .ci/oracle} makes that anew, or compares fresh scenarios, for which it needs Erlang.
 */
@Timeout(3600)
final class OracleTest {

  private static final String COMMITTED = "/oracle/traces.txt";
  private static final int AT_ONCE = 8;
  private static final int TOLD = 5;

  private final Logger log = Logger.getLogger("dev.troupe");
  private final Level before = log.getLevel();

  @AutoClose private final ActorSystem system = ActorSystem.start("oracle");

  @BeforeEach
  void silence() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void speak() {
    log.setLevel(before);
  }

  @Test
  void committedTracesAreOurs() throws Exception {
    List<Trace> traces = committed();
    Long one = Long.getLong("oracle.replay");
    if (one != null) {
      traces = traces.stream().filter(trace -> trace.scenario().seed() == one).toList();
    }
    int equal = compare(traces);
    Figures.note("oracle.scenarios", traces.size());
    Figures.note("oracle.equal", equal);
    assertEquals(traces.size(), equal);
    assertTrue(one != null || traces.size() >= 1000, "only " + traces.size() + " scenarios");
  }

  @Test
  void committedScenariosAreThoseOfTheGenerator() throws Exception {
    for (Trace trace : committed()) {
      assertEquals(
          new Trace(Generator.scenario(trace.scenario().seed()), trace.steps()).text(),
          trace.text());
    }
  }

  @Test
  void freshTracesAreOurs() throws Exception {
    Long seed = Long.getLong("oracle.seed");
    assumeTrue(seed != null, "only by .ci/oracle, as it needs Erlang");
    int count = Integer.getInteger("oracle.count", 1000);
    int compared = 0;
    int equal = 0;
    for (long from = seed; from < seed + count; from += 1000) {
      long to = Math.min(from + 1000, seed + count);
      List<Trace> traces =
          Otp.run(LongStream.range(from, to).mapToObj(Generator::scenario).toList(), 2);
      compared += traces.size();
      equal += compare(traces);
      System.out.println("Of " + compared + " scenarios " + equal + " are equal.");
    }
    Figures.note("oracle.fresh", compared);
    Figures.note("oracle.fresh.equal", equal);
    assertEquals(compared, equal);
  }

  @Test
  void committedTracesAreMadeAnew() throws Exception {
    String file = System.getProperty("oracle.update");
    assumeTrue(file != null, "only by .ci/oracle, as it needs Erlang");
    List<Trace> traces =
        Otp.run(LongStream.range(1, 1051).mapToObj(Generator::scenario).toList(), 5);
    StringBuilder text = new StringBuilder();
    text.append("# Made by .ci/oracle on Erlang/OTP; package-info.java of the test tells how to");
    text.append(" read it.\n");
    traces.stream().limit(1000).forEach(trace -> text.append(trace.text()));
    Files.writeString(Path.of(file), text);
  }

  /** How many are equal; tells of the first that are not. */
  private int compare(List<Trace> expected) throws Exception {
    List<Trace> different = new ArrayList<>();
    List<Trace> ours = new ArrayList<>();
    AtomicInteger stuck = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Trace>> futures =
          expected.stream()
              .map(trace -> threads.submit(() -> replay(trace.scenario(), stuck)))
              .toList();
      for (int i = 0; i < expected.size(); i++) {
        Trace our = futures.get(i).get();
        if (!our.text().equals(expected.get(i).text())) {
          different.add(expected.get(i));
          ours.add(our);
        }
      }
    }
    for (int i = 0; i < Math.min(TOLD, different.size()); i++) {
      System.out.println(told(different.get(i), ours.get(i)));
    }
    return expected.size() - different.size();
  }

  /** Where one scenario after the other comes to no rest, those that are left are not run. */
  private Trace replay(Scenario scenario, AtomicInteger stuck) {
    if (stuck.get() >= AT_ONCE) {
      return new Trace(scenario, List.of(List.of("not run")));
    }
    Trace trace = Replay.trace(scenario, system);
    if (trace.isStuck()) {
      stuck.incrementAndGet();
    }
    return trace;
  }

  private static String told(Trace otp, Trace ours) {
    int first = otp.firstDifference(ours);
    long seed = otp.scenario().seed();
    return "Scenario "
        + seed
        + " differs after action "
        + first
        + ", "
        + String.join(" ", otp.scenario().actions().get(first))
        + ":\n  OTP:    "
        + String.join("\n          ", otp.step(first))
        + "\n  Troupe: "
        + String.join("\n          ", ours.step(first))
        + "\nThis one alone, with Erlang: .ci/oracle "
        + seed
        + " 1; without, if it is a committed one: mvn -B -am -pl runtime/trust test"
        + " -Dtest=OracleTest#committedTracesAreOurs -Dsurefire.failIfNoSpecifiedTests=false"
        + " -Doracle.replay="
        + seed
        + "\nOTP, all of it:\n"
        + otp.text()
        + "Troupe, all of it:\n"
        + ours.text();
  }

  private static List<Trace> committed() throws IOException {
    var in = OracleTest.class.getResourceAsStream(COMMITTED);
    if (in == null) {
      return fail("There is no " + COMMITTED + "; .ci/oracle makes it.");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return TraceReader.read(reader.lines().toList());
    }
  }
}

package dev.troupe.trust.leaks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.trust.Figures;
import dev.troupe.trust.Fork;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has ended leaves nothing behind, however often. */
@Timeout(3_600)
final class LeakTest {

  @Test
  void startsAndStopsLeaveNothingBehind() throws Exception {
    Map<String, String> figures =
        Fork.of(StartStop.class)
            .with("-Xmx256m", "-XX:+UseSerialGC", "-Djdk.trackAllThreads=true")
            .args(Figures.size("leaks.cycles", 400_000))
            .within(Duration.ofMinutes(50))
            .run();
    figures.forEach((key, value) -> Figures.note("leaks." + key, value));
    assertTrue(Integer.parseInt(figures.get("collected")) > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void childrenThatCrashAtOnceAreAllRestarted(int supervisors) throws Exception {
    Map<String, String> figures =
        Fork.of(Storm.class)
            .with("-Xmx512m", "-XX:+UseSerialGC")
            .args(10_000, supervisors, Figures.size("leaks.storms", 3))
            .within(Duration.ofMinutes(50))
            .run();
    figures.forEach((key, value) -> Figures.note("storm." + supervisors + "." + key, value));
    assertTrue(Integer.parseInt(figures.get("answers")) > 0);
  }
}

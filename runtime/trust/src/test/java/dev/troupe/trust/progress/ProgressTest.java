package dev.troupe.trust.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.trust.Figures;
import dev.troupe.trust.Fork;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever keeps the actors busy, sleepers, sockets, limits, supervisors and the application's own
 * virtual threads get on; and no thread is pinned to its carrier by the runtime.
 */
@Timeout(300)
final class ProgressTest {

  @ParameterizedTest
  @CsvSource({
    "messages, 1", "messages, 2", "messages, 4",
    "loops, 1", "loops, 2", "loops, 4"
  })
  void theOthersGetOn(String by, int parallelism) throws Exception {
    Map<String, String> figures =
        Fork.of(Busy.class)
            .with(
                "-Djdk.virtualThreadScheduler.parallelism=" + parallelism,
                "-Djdk.virtualThreadScheduler.maxPoolSize=" + parallelism)
            .args(by)
            .run();
    assertEquals("20", figures.get("restarts"));
    assertEquals("0", figures.get("pinned"));
    figures.forEach(
        (key, value) -> Figures.note("progress." + by + "." + parallelism + "." + key, value));
  }
}

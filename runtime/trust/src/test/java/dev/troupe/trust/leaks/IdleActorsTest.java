package dev.troupe.trust.leaks;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.troupe.trust.Figures;
import dev.troupe.trust.Fork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An actor that has nothing to do costs, with its stub, what ARCHITECTURE.md says. */
@Timeout(120)
final class IdleActorsTest {

  private static final int CELL = 96;
  private static final int STUB = 40;

  @Test
  void takeNoMoreThanTheirFields() throws Exception {
    Map<String, String> bytes =
        Fork.of(IdleActors.class)
            .with("-Xmx512m", "-XX:+UseSerialGC", "-XX:MarkSweepDeadRatio=0") // all garbage goes
            .run();
    assumeTrue(
        Boolean.parseBoolean(bytes.get("short")),
        "References or class pointers are long here, so all objects are larger");

    Figures.note("idle.bytes", bytes.get("bytes"));
    assertTrue(Integer.parseInt(bytes.get("bytes")) <= CELL + STUB, bytes::toString);
  }
}

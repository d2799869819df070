package dev.troupe.trust.errors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.trust.Fork;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the JVM runs it, a stack reserve takes the stack that it is there to take. */
@Timeout(120)
final class StackReserveTest {

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-Xmixed", "-XX:-TieredCompilation"})
  void takesStackInEachMode(String mode) throws Exception {
    Map<String, String> taken =
        Fork.of(ReserveDepth.class)
            .with(
                mode,
                "-Xbatch",
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=exclude,dev.troupe.trust.errors.ReserveDepth::dive")
            .run();

    long steps = Long.parseLong(taken.get("steps"));
    long start = Long.parseLong(taken.get("start"));
    assertTrue(steps > 3_500, () -> "steps " + taken);
    assertTrue(start > 9_000, () -> "start " + taken);
  }
}

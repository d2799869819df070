package dev.troupe.trust.errors;

import dev.troupe.trust.Figures;
import dev.troupe.trust.Fork;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stack that overflows at any depth of what the runtime does leaves nobody behind. */
@Timeout(300)
final class StackStormTest {

  @ParameterizedTest
  @CsvSource({"handler, -Xmixed", "thread, -Xmixed", "handler, -Xint", "thread, -Xint"})
  void overflowLeavesNobodyBehind(String who, String mode) throws Exception {
    long dives = Figures.size("errors.dives", 2);
    Map<String, String> figures =
        Fork.of(StackStorm.class)
            .with(mode, "-Xss400k", "-Xmx512m")
            .args(who, dives, 300, "warm")
            .run();
    Figures.note("errors.overflows." + who + mode, figures.get("overflows"));
  }
}

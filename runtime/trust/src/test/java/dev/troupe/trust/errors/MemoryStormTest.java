package dev.troupe.trust.errors;

import dev.troupe.trust.Figures;
import dev.troupe.trust.Fork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where memory runs out, callers hear of it, and actors live on, are restarted or end. */
@Timeout(300)
final class MemoryStormTest {

  @Test
  void wantOfMemoryLeavesNobodyBehind() throws Exception {
    Map<String, String> figures =
        Fork.of(MemoryStorm.class)
            .with("-Xmx48m", "-XX:+UseSerialGC")
            .args(Figures.size("errors.fillings", 15))
            .run();
    figures.forEach((key, value) -> Figures.note("errors.memory." + key, value));
  }
}

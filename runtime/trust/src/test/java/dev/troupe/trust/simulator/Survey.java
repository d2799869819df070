package dev.troupe.trust.simulator;

import dev.troupe.testkit.Simulation;
import dev.troupe.testkit.SimulationOptions;
import java.util.*;
import org.junit.jupiter.api.Test;

final class Survey {
  @Test
  void survey() throws Exception {
    int n = Integer.getInteger("n", 3);
    String only = System.getProperty("only", "");
    long seed0 = Long.getLong("seed", 0);
    var opts = SimulationOptions.defaults().maxSteps(300_000).rough(Boolean.getBoolean("rough"));
    int ok = 0;
    for (SuiteCase c : SuiteCase.all()) {
      if (!c.name().contains(only)) continue;
      long t0 = System.nanoTime();
      if (System.getProperty("skip","KillSuite").lines().anyMatch(x -> c.name().contains(x))) continue; System.out.println("=== " + c.name());
      String bad = null; Throwable t = null; int bads = 0, diffs = 0; String foreign = null; long steps = 0;
      for (long s = seed0; s < seed0 + n; s++) {
        try {
          var a = Simulation.run(s, opts, sim -> c.run());
          steps += a.steps();
          var b = Simulation.run(s, opts, sim -> c.run());
          if (a.fingerprint() != b.fingerprint()) diffs++;
          if (a.disturbedBy().isPresent()) foreign = a.disturbedBy().get();
        } catch (Throwable e) { bads++; if (bad == null) { bad = String.valueOf(e.getMessage()); t = e; } }
        if ((System.nanoTime() - t0) > 3_000_000_000L) { bad = "SLOW " + bad; break; }
      }
      String r = (bads > 0 ? " bad " + bads : "") + (diffs > 0 ? " diffs " + diffs : "") + (foreign != null ? " foreign " + foreign : "");
      if (!r.isEmpty() || bad != null) { System.out.println(c.name() + r + " " + (bad == null ? "" : bad.substring(0, Math.min(bad.length(), 1000)).replace("\n", " | "))); if (t != null && !only.isEmpty()) t.printStackTrace(System.out); } else ok++;
    }
    System.out.println("ok " + ok);
  }
}

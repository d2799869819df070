package dev.troupe.examples.benchmarks;

import dev.troupe.examples.benchmarks.calls.Banking;
import dev.troupe.examples.benchmarks.calls.Calls;
import dev.troupe.examples.benchmarks.lives.Memory;
import dev.troupe.examples.benchmarks.lives.Spawn;
import dev.troupe.examples.benchmarks.load.Blocking;
import dev.troupe.examples.benchmarks.load.Fairness;
import dev.troupe.examples.benchmarks.load.Skewed;
import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Workload;
import dev.troupe.examples.benchmarks.messages.Big;
import dev.troupe.examples.benchmarks.messages.Casts;
import dev.troupe.examples.benchmarks.messages.FanIn;
import dev.troupe.examples.benchmarks.messages.PingPong;
import dev.troupe.examples.benchmarks.messages.Rings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The workloads on Troupe: {@code TroupePeer WORKLOAD key=value…}. */
public final class TroupePeer {

  private TroupePeer() {}

  /** By name, in the order of the table. */
  static Map<String, Workload> workloads() {
    Map<String, Workload> workloads = new LinkedHashMap<>();
    workloads.put("pingpong", PingPong::run);
    workloads.put("call-latency", Calls::latency);
    workloads.put("call-latency-vt", Calls::latencyFromVirtual);
    workloads.put("call-nested", Calls::nested);
    workloads.put("call-actor", Calls::betweenActors);
    workloads.put("cast-throughput", Casts::toOne);
    workloads.put("fan-in", FanIn::run);
    workloads.put("fjthrput", Casts::forkJoin);
    workloads.put("spawn", Spawn::run);
    workloads.put("memory", Memory::run);
    workloads.put("threadring", Rings::threadRing);
    workloads.put("big", Big::run);
    workloads.put("banking", Banking::run);
    workloads.put("skewed", Skewed::run);
    workloads.put("blocking", Blocking::run);
    // The following are Troupe's alone.
    workloads.put("growth-2", Rings::growth);
    workloads.put("growth-1k", Rings::growth);
    workloads.put("growth-100k", Rings::growth);
    workloads.put("growth-1m", Rings::growth);
    workloads.put("fairness", Fairness::run);
    return workloads;
  }

  /** Runs one. */
  public static void main(String[] args) {
    String variant = System.getProperty("peers.variant", "");
    Bench.main(variant.isEmpty() ? "troupe" : "troupe-" + variant, workloads(), args);
  }
}

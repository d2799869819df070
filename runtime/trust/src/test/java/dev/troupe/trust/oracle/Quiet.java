package dev.troupe.trust.oracle;

import dev.troupe.ActorRef;
import dev.troupe.CallException;
import dev.troupe.ChildCount;
import dev.troupe.ChildInfo;
import dev.troupe.ChildType;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.SupervisorRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Waits until nothing happens any more: all that the supervisors name is alive, nothing waits for a
 * restart (but behind a broken child, which is tried again for ever), and who is not in the tree
 * has ended. No time is part of that.
 */
final class Quiet {

  /** A supervisor and what it says of its children. */
  private record Seen(
      String id, ActorRef ref, boolean dynamic, List<ChildInfo> children, ChildCount count) {}

  /** Not yet. */
  private static final class Again extends Exception {
    private static final long serialVersionUID = 1L;

    Again() {
      super(null, null, false, false);
    }
  }

  private final Scenario scenario;
  private final Recorder recorder;
  private final ActorRef root;

  /** The root is null where it could not be started. */
  Quiet(Scenario scenario, Recorder recorder, ActorRef root) {
    this.scenario = scenario;
    this.recorder = recorder;
    this.root = root;
  }

  /** The supervisors that live, by their ids, and what is to be said of each. */
  record Tree(Map<String, ActorRef> supervisors, Map<String, String> lines) {
    static final Tree NONE = new Tree(Map.of(), Map.of());
  }

  /** What was awaited never came: where supervision is wrong, it may not come to rest. */
  static final class NeverQuiet extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * Waits for a condition.
   *
   * @throws NeverQuiet if it does not hold for so long that it never will
   */
  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int i = 0; !condition.getAsBoolean(); i++) {
      if (i < 20) {
        Thread.yield();
      } else {
        LockSupport.parkNanos(i < 100 ? 20_000 : 500_000);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while waiting");
      }
      if (System.nanoTime() - end > 0) {
        throw new NeverQuiet();
      }
    }
  }

  Tree await() {
    List<Seen> seen = awaitRest();
    List<String> waiting =
        seen.stream()
            .flatMap(one -> one.children().stream())
            .filter(ChildInfo::restarting)
            .map(ChildInfo::id)
            .toList();
    if (waiting.isEmpty()) {
      return tree(seen);
    }
    for (String id : waiting) {
      // What was in the mailbox at the end of the action is done before the second attempt.
      int before = recorder.attempts(id);
      until(() -> recorder.attempts(id) >= before + 2 || !root.isAlive());
    }
    return tree(awaitRest());
  }

  private List<Seen> awaitRest() {
    List<Seen> rest = new ArrayList<>();
    until(() -> {
      rest.clear();
      try {
        walk("R", root, rest);
      } catch (Again | CallException again) {
        return false;
      }
      Set<ActorRef> there = new HashSet<>();
      for (Seen one : rest) {
        there.add(one.ref());
        one.children().forEach(child -> there.add(child.ref()));
      }
      return there.containsAll(recorder.live());
    });
    return rest;
  }

  private void walk(String id, ActorRef ref, List<Seen> seen) throws Again {
    if (ref == null || !ref.isAlive()) {
      if (id.equals("R")) {
        return;
      }
      throw new Again();
    }
    Seen one = ask(id, ref);
    for (ChildInfo child : one.children()) {
      boolean dead = child.ref() != null && !child.ref().isAlive();
      if (dead || (child.restarting() && recorder.attempts(child.id()) < 0)) {
        throw new Again();
      }
    }
    seen.add(one);
    for (ChildInfo child : one.children()) {
      if (child.type() == ChildType.SUPERVISOR && child.ref() != null) {
        walk(child.id(), child.ref(), seen);
      }
    }
  }

  private Seen ask(String id, ActorRef ref) {
    if (isDynamic(id)) {
      DynamicSupervisorRef dynamic = DynamicSupervisorRef.of(ref);
      return new Seen(id, ref, true, dynamic.whichChildren(), dynamic.countChildren());
    }
    SupervisorRef supervisor = SupervisorRef.of(ref);
    return new Seen(id, ref, false, supervisor.whichChildren(), supervisor.countChildren());
  }

  private boolean isDynamic(String id) {
    return scenario.nodes().stream()
        .anyMatch(n -> n instanceof Node.Supervisor s && s.id().equals(id) && s.isDynamic());
  }

  private Tree tree(List<Seen> seen) {
    Map<String, ActorRef> supervisors = new LinkedHashMap<>();
    for (Seen one : seen) {
      recorder.supervisor(one.id(), one.ref());
      supervisors.put(one.id(), one.ref());
    }
    Map<String, String> lines = new TreeMap<>();
    seen.forEach(one -> lines.put(one.id(), line(one)));
    return new Tree(supervisors, lines);
  }

  private String line(Seen one) {
    Stream<String> children = one.children().stream().map(this::word);
    ChildCount count = one.count();
    String rest = " " + count.active() + " " + count.supervisors() + " " + count.workers();
    return one.dynamic()
        ? Stream.concat(children.sorted(), Stream.of("|")).collect(Collectors.joining(" ")) + rest
        : Stream.concat(children, Stream.of("|")).collect(Collectors.joining(" "))
            + " "
            + count.specs()
            + rest;
  }

  private String word(ChildInfo child) {
    if (child.ref() != null) {
      return recorder.name(child.ref());
    }
    return child.id() + (child.restarting() ? "*" : "-");
  }
}

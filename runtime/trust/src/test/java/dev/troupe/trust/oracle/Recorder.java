package dev.troupe.trust.oracle;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What the workers of one run tell of themselves, and who has ended, which an actor watches. */
final class Recorder {

  /** Something that a worker has told, of the worker with an id. */
  record Event(String id, String text) {}

  /** The number of a start, and what becomes of it. */
  record Start(int number, char outcome) {}

  private record Watch(ActorRef ref, CompletableFuture<Boolean> begun) {}

  static final char BROKEN = 'b';

  private final ActorRef watcher;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, ActorRef> refs = new HashMap<>();
  private final Map<ActorRef, String> names = new HashMap<>();
  private final Set<ActorRef> live = new HashSet<>();
  private final Map<String, Integer> broken = new HashMap<>();
  private List<Event> log = new ArrayList<>();
  private List<String> ends = new ArrayList<>();

  Recorder(ActorSystem system) {
    watcher = system.spawn(this::watch);
  }

  private void watch() throws InterruptedException {
    while (true) {
      switch (Self.receive()) {
        case Watch watch -> {
          Self.monitor(watch.ref());
          watch.begun().complete(true);
        }
        case Down down -> ended(down.actor(), down.reason());
        default -> {}
      }
    }
  }

  void close() {
    watcher.exit(ExitReason.kill());
  }

  private synchronized void ended(ActorRef ref, ExitReason reason) {
    live.remove(ref);
    ends.add(names.get(ref) + ":" + Words.of(reason));
  }

  /** A worker starts; one that stays is to be {@linkplain #watch(ActorRef) watched}. */
  synchronized Start starts(Node.Worker worker, ActorRef ref) {
    String id = worker.id();
    if (broken.computeIfPresent(id, (same, attempts) -> attempts + 1) != null) {
      return new Start(0, BROKEN);
    }
    int number = next(id);
    char outcome = worker.exceptions().getOrDefault(number, '+');
    String sign = outcome == '+' ? "+" : outcome == 'i' ? "?" : "~";
    log.add(new Event(id, sign + id + number));
    if (outcome == '+') {
      know(id, number, ref);
    }
    return new Start(number, outcome);
  }

  synchronized void terminates(String id, int number, ExitReason reason) {
    log.add(new Event(id, "-" + id + number + ":" + Words.of(reason)));
  }

  private int next(String id) {
    return counts.merge(id, 1, Integer::sum);
  }

  private void know(String id, int number, ActorRef ref) {
    names.put(ref, id + number);
    refs.put(id, ref);
    live.add(ref);
  }

  /** Has the end of an actor noted; complete once that is sure. */
  CompletableFuture<Boolean> watch(ActorRef ref) {
    Watch watch = new Watch(ref, new CompletableFuture<>());
    watcher.send(watch);
    return watch.begun();
  }

  /** Gives a supervisor a name, unless it has one. */
  void supervisor(String id, ActorRef ref) {
    synchronized (this) {
      if (names.containsKey(ref)) {
        return;
      }
      know(id, next(id), ref);
    }
    watch(ref).join();
  }

  synchronized String name(ActorRef ref) {
    return names.getOrDefault(ref, "nobody");
  }

  /** The worker that was started last under an id; null if none was. */
  synchronized ActorRef ref(String id) {
    return refs.get(id);
  }

  /** Those whose end is not known. */
  synchronized Set<ActorRef> live() {
    return new HashSet<>(live);
  }

  synchronized void breaks(String id) {
    broken.put(id, 0);
  }

  synchronized void mends(String id) {
    broken.remove(id);
  }

  /** How often a broken worker was started; negative if it is not broken. */
  synchronized int attempts(String id) {
    return broken.getOrDefault(id, -1);
  }

  synchronized List<Event> takeLog() {
    List<Event> taken = log;
    log = new ArrayList<>();
    return taken;
  }

  synchronized List<String> takeEnds() {
    List<String> taken = ends;
    ends = new ArrayList<>();
    return taken.stream().sorted().toList();
  }
}

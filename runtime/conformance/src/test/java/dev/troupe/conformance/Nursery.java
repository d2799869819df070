package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallException;
import dev.troupe.ChildInfo;
import dev.troupe.ChildSpec;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Self;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * A system whose supervisors' children write down when they start and stop, and end as the test
 * says.
 *
 * <p>The log has "start a" for each start, "fail a" for one that fails, "stop a" for an orderly end
 * that the supervisor has asked for, and "end a" for one that the test has.
 */
final class Nursery implements AutoCloseable {

  /** An abnormal end. */
  static final ExitReason CRASH = new ExitReason.Custom("crash");

  private final ActorSystem system = ActorSystem.start("nursery");
  private final List<String> log = new ArrayList<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final Map<String, Runnable> atFailure = new ConcurrentHashMap<>();
  private final Set<String> ignoring = ConcurrentHashMap.newKeySet();
  private final Set<String> ending = ConcurrentHashMap.newKeySet();

  /** A child. It traps exits, so that it is asked to end; a reason that it is sent ends it. */
  private final class Kid implements GenServer {
    private final String id;

    Kid(String id) {
      this.id = id;
    }

    @Override
    public void init() {
      if (failing.contains(id)) {
        note("fail " + id);
        Runnable then = atFailure.remove(id);
        if (then != null) {
          then.run();
        }
        throw new IllegalStateException(id + " is not well");
      }
      if (ignoring.contains(id)) {
        Self.ignore();
        return;
      }
      Self.trapExits(true);
      note("start " + id);
    }

    @Override
    public void onInfo(Object message) throws Exception {
      switch (message) {
        case ExitReason reason -> Self.stop(reason);
        case Deed deed -> deed.run();
        default -> {}
      }
    }

    @Override
    public void terminate(ExitReason reason) {
      note((ending.remove(id) ? "end " : "stop ") + id);
    }
  }

  /** What a child is told to do. */
  @FunctionalInterface
  interface Deed {
    void run() throws Exception;
  }

  ActorSystem system() {
    return system;
  }

  void note(String event) {
    synchronized (log) {
      log.add(event);
    }
  }

  /** What has happened since this was asked last. */
  List<String> log() {
    synchronized (log) {
      List<String> events = List.copyOf(log);
      log.clear();
      return events;
    }
  }

  /** Waits for as many events as are expected, and sees that they are those. */
  void expect(String... events) {
    Await.until(() -> {
      synchronized (log) {
        return log.size() >= events.length;
      }
    });
    assertEquals(List.of(events), log());
  }

  /** Waits until something has happened since the log was asked last. */
  void awaitEvent(String event) {
    Await.until(() -> {
      synchronized (log) {
        return log.contains(event);
      }
    });
  }

  ChildSpec kid(String id) {
    return ChildSpec.of(id, () -> new Kid(id));
  }

  /** A child that does something when it is asked to end. */
  static ChildSpec endingWith(String id, Deed deed) {
    return ChildSpec.of(
        id,
        () ->
            new GenServer() {
              @Override
              public void init() {
                Self.trapExits(true);
              }

              @Override
              public void terminate(ExitReason reason) throws Exception {
                deed.run();
              }
            });
  }

  /** Has a kid do something; returns when it has. */
  void tell(ActorRef kid, Deed deed) {
    CountDownLatch done = new CountDownLatch(1);
    kid.send(
        (Deed)
            () -> {
              deed.run();
              done.countDown();
            });
    Await.until(() -> done.getCount() == 0);
  }

  /** A supervisor with permanent kids, and restarts without end. */
  Supervisor with(Supervisor supervisor, String... ids) {
    Supervisor full = supervisor.intensity(1_000_000, Duration.ofMinutes(1));
    for (String id : ids) {
      full = full.child(kid(id));
    }
    return full;
  }

  SupervisorRef start(Supervisor supervisor) {
    return SupervisorRef.start(system, supervisor);
  }

  /** From now on, the kid's start fails. */
  void failStartsOf(String id) {
    failing.add(id);
  }

  /** The kid's next start fails, after something was done in it. */
  void failOnceAfter(String id, Runnable then) {
    atFailure.put(id, then);
    failing.add(id);
  }

  void letStart(String id) {
    failing.remove(id);
    ignoring.remove(id);
  }

  /** From now on, the kid ignores its start. */
  void ignoreStartsOf(String id) {
    ignoring.add(id);
  }

  static ActorRef ref(SupervisorRef supervisor, String id) {
    return Objects.requireNonNull(info(supervisor, id).ref(), id);
  }

  static ChildInfo info(SupervisorRef supervisor, String id) {
    return supervisor.whichChildren().stream()
        .filter(child -> child.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<String> ids(SupervisorRef supervisor) {
    return supervisor.whichChildren().stream().map(ChildInfo::id).toList();
  }

  /** Ends a kid by itself; returns when its supervisor has dealt with that. */
  void end(SupervisorRef supervisor, String id, ExitReason reason) {
    ActorRef kid = ref(supervisor, id);
    if (reason.equals(ExitReason.killed())) {
      awaitEnd(kid, () -> kid.exit(ExitReason.kill()));
    } else {
      ending.add(id);
      awaitEnd(kid, () -> kid.send(reason));
    }
    try {
      supervisor.countChildren();
    } catch (CallException ended) {
      // with its child
    }
  }

  /**
   * Does something that ends an actor; returns its reason when all that it was linked to have it.
   */
  ExitReason awaitEnd(ActorRef actor, Deed deed) {
    return inProcess(() -> {
      Self.monitor(actor);
      deed.run();
      return Self.receive(Down.class).reason();
    });
  }

  /** Runs something as a process, and returns what it does. */
  <T> T inProcess(Callable<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    system.spawn(() -> {
      try {
        result.complete(body.call());
      } catch (Throwable failure) {
        result.completeExceptionally(failure);
      }
    });
    try {
      return Await.result(result);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    system.close();
  }
}

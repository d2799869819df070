package dev.troupe;

import dev.troupe.spi.Route;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Supervisor} does when it runs. It is an actor like any other: it starts its
 * children linked, traps exits, and uses nothing that a user could not.
 */
final class SupervisorServer implements GenServer {

  private static final Logger LOG = System.getLogger("dev.troupe");

  /** A kill ends any actor: this only bounds the wait should that ever fail. */
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  /**
   * A child whose restart has failed, to be tried again. Sent to oneself, so that others
   * interleave.
   */
  private record Retry(String id) {}

  /** A child; without a ref while it does not run. */
  private static final class Child {
    final ChildSpec spec;
    @Nullable ActorRef ref;

    Child(ChildSpec spec) {
      this.spec = spec;
    }
  }

  private final Supervisor supervisor;
  private final SequencedMap<String, Child> byId = new LinkedHashMap<>();
  private final Map<ActorRef, Child> byRef = new LinkedHashMap<>();
  private final RestartIntensity intensity;

  SupervisorServer(Supervisor supervisor) {
    this.supervisor = supervisor;
    this.intensity = new RestartIntensity(supervisor.restarts(), supervisor.period());
  }

  @Override
  public void init() {
    Self.trapExits(true);
    for (ChildSpec spec : supervisor.children()) {
      Child child = new Child(spec);
      byId.put(spec.id(), child);
      try {
        start(child);
      } catch (StartException failure) {
        stopAll();
        throw new StartException(
            "Child \"" + spec.id() + "\" of " + Self.ref() + ": " + failure.getMessage(),
            failure.reason());
      }
    }
  }

  private void start(Child child) {
    ActorRef ref = Route.startLink(Object.class, child.spec.server(), child.spec.options()).ref();
    child.ref = ref;
    byRef.put(ref, child);
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Exit(ActorRef from, ExitReason reason) when byRef.containsKey(from) ->
          ended(from, reason);
      case Exit exit ->
          LOG.log(Level.DEBUG, "supervisor {0} ignores {1}: it is no child", Self.ref(), exit);
      case Retry(String id) -> retry(id);
      default -> GenServer.super.onInfo(message);
    }
  }

  private void ended(ActorRef ref, ExitReason reason) {
    Child child = byRef.remove(ref);
    if (child == null) {
      return;
    }
    child.ref = null;
    boolean restart =
        switch (child.spec.restart()) {
          case PERMANENT -> true;
          case TRANSIENT -> reason.isAbnormal();
          case TEMPORARY -> false;
        };
    if (reason.isAbnormal() || (restart && !(reason instanceof ExitReason.Shutdown))) {
      report(child, "has ended", reason);
    }
    if (restart) {
      restart(child);
    } else if (child.spec.restart() == Restart.TEMPORARY) {
      byId.remove(child.spec.id());
    }
  }

  private void retry(String id) {
    Child child = byId.get(id);
    if (child != null && child.ref == null) {
      restart(child);
    }
  }

  private void restart(Child child) {
    if (!intensity.allowsOneMore()) {
      LOG.log(
          Level.ERROR,
          "supervisor {0} gives up: more than {1} restarts in {2}; the last was that of child \"{3}\"",
          Self.ref(),
          supervisor.restarts(),
          supervisor.period(),
          child.spec.id());
      Self.stop(ExitReason.shutdown());
      return;
    }
    try {
      start(child);
    } catch (StartException failure) {
      report(child, "could not be restarted", failure.reason());
      Self.ref().send(new Retry(child.spec.id()));
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    stopAll();
  }

  private void stopAll() {
    for (Child child : byId.reversed().values()) {
      stop(child);
    }
  }

  private void stop(Child child) {
    ActorRef ref = child.ref;
    if (ref == null) {
      return;
    }
    child.ref = null;
    byRef.remove(ref);
    MonitorRef monitor = Self.monitor(ref);
    Self.unlink(ref);
    long limit = child.spec.shutdownNanos();
    Optional<Down> down = Optional.empty();
    if (limit != ChildSpec.BRUTAL_KILL) {
      ref.exit(ExitReason.shutdown());
      down = awaitDown(monitor, Duration.ofNanos(limit));
    }
    if (down.isEmpty()) {
      ref.exit(ExitReason.kill());
      down = awaitDown(monitor, AFTER_KILL);
    }
    reportStop(child, down);
  }

  private Optional<Down> awaitDown(MonitorRef monitor, Duration limit) {
    try {
      return Self.receive(Down.class, down -> down.monitor().equals(monitor), limit);
    } catch (InterruptedException killed) {
      return Optional.empty();
    }
  }

  private void reportStop(Child child, Optional<Down> down) {
    if (down.isEmpty()) {
      LOG.log(
          Level.ERROR, "child \"{0}\" of supervisor {1} does not end", child.spec.id(), Self.ref());
      return;
    }
    ExitReason reason = down.get().reason();
    boolean asAsked =
        switch (reason) {
          case ExitReason.Shutdown shutdown -> true;
          case ExitReason.NoProc gone -> true;
          case ExitReason.Normal normal -> child.spec.restart() != Restart.PERMANENT;
          case ExitReason.Killed killed -> child.spec.shutdownNanos() == ChildSpec.BRUTAL_KILL;
          default -> false;
        };
    if (!asAsked) {
      report(child, "has ended, told to shut down", reason);
    }
  }

  private static void report(Child child, String what, ExitReason reason) {
    LOG.log(
        Level.WARNING,
        "child \"{0}\" of supervisor {1} {2}: {3}",
        child.spec.id(),
        Self.ref(),
        what,
        reason);
  }
}

package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallException;
import dev.troupe.CallInterruptedException;
import dev.troupe.CallTimeoutException;
import dev.troupe.ChildInfo;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.ProcessInfo;
import dev.troupe.ServerDownException;
import dev.troupe.SupervisorRef;
import dev.troupe.Sys;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Kernel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for the restart of an actor that an action has ended. */
// A supervisor hears of the end before the probe does, as links are told before monitors. So what
// it is asked from then on, it answers after the restart, unless that has failed.
record Restarts(ActorRef before, ExitReason reason, ActorRef now) {

  private static final long PAUSE = 1_000_000;

  /** The new actor, if the old one has ended for a reason of a kind. */
  ActorRef endedBy(Class<? extends ExitReason> kind) {
    Ends.ofKind(kind, before, reason);
    return now;
  }

  static Restarts of(
      SupervisorRef supervisor, String id, long limit, TroupeAssertions.Action action)
      throws Exception {
    SupervisorRef asked = supervisor.within(Duration.ofNanos(limit));
    ChildInfo child = child(asked, id);
    if (child == null) {
      List<String> ids = asked.whichChildren().stream().map(ChildInfo::id).toList();
      throw new AssertionError(
          supervisor + " has no child \"" + id + "\"; its children are " + ids + ".");
    }
    ActorRef before = child.ref();
    if (before == null) {
      throw new AssertionError("Child \"" + id + "\" of " + supervisor + " did not run before.");
    }
    String what = "Child \"" + id + "\" of " + supervisor;
    ActorRef owner = supervisor.ref();
    ExitReason reason = Ends.await(before, limit, action);
    Clock clock = new Clock((Kernel) before.system(), limit);
    while (true) {
      ChildInfo after;
      try {
        after = child(asked, id);
      } catch (NoProcessException | ServerDownException down) {
        if (leadsTo(supervisor, owner)) {
          throw notRestarted(what, reason, supervisorEnded(owner), down);
        }
        clock.pauseOr(() -> notRestarted(what, reason, supervisorEnded(owner), down));
        continue;
      } catch (CallTimeoutException late) {
        throw notRestarted(what, reason, "its supervisor does not answer", late);
      }
      ActorRef now = after == null ? null : after.ref();
      if (now != null && !now.equals(before)) {
        return new Restarts(before, reason, now);
      }
      if (after == null) {
        throw notRestarted(what, reason, "the supervisor does not know it any more", null);
      }
      if (!after.restarting() && now == null) {
        throw notRestarted(what, reason, "it is " + after.restart(), null);
      }
      clock.pauseOr(() -> notRestarted(what, reason, "its start fails again and again", null));
    }
  }

  /** Whether a handle leads to an actor yet; one by name leads to its successor, if it has one. */
  private static boolean leadsTo(SupervisorRef handle, ActorRef owner) {
    try {
      return handle.ref().equals(owner);
    } catch (NoProcessException nobody) {
      return false;
    }
  }

  private static @Nullable ChildInfo child(SupervisorRef supervisor, String id) {
    Objects.requireNonNull(id, "id");
    return supervisor.whichChildren().stream()
        .filter(child -> child.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  static Restarts of(ActorSystem system, String name, long limit, TroupeAssertions.Action action)
      throws Exception {
    ActorRef before =
        system
            .whereis(name)
            .orElseThrow(() ->
                new AssertionError("Nobody has the name \"" + name + "\" in " + system + "."));
    ActorRef parent = Sys.info(before).map(ProcessInfo::parent).orElse(null);
    if (parent == null) {
      throw new AssertionError(
          before + " has no supervisor that could restart it: nobody has started it linked.");
    }
    ExitReason reason = Ends.await(before, limit, action);
    Clock clock = new Clock((Kernel) system, limit);
    while (true) {
      boolean asked = ask(parent, limit);
      Optional<ActorRef> now = system.whereis(name).filter(actor -> !actor.equals(before));
      if (now.isPresent() && hasStarted(now.get())) {
        return new Restarts(before, reason, now.get());
      }
      clock.pauseOr(() ->
          notRestarted(
              before.toString(),
              reason,
              asked ? "nobody has its name" : supervisorEnded(parent),
              null));
    }
  }

  /** Has an actor handle what it has; false if it has ended. */
  private static boolean ask(ActorRef actor, long limit) {
    try {
      Sys.of(actor).within(Duration.ofNanos(limit)).getState();
      return true;
    } catch (CallInterruptedException interrupted) {
      throw interrupted;
    } catch (CallException down) {
      return false;
    }
  }

  /** A name is taken before init, so who has it may be about to start. */
  private static boolean hasStarted(ActorRef actor) {
    return ((Cell) actor).isAlive() && ask(actor, 1_000_000_000);
  }

  private static String supervisorEnded(ActorRef supervisor) {
    return "its supervisor has ended (" + ((Cell) supervisor).exitReason() + ")";
  }

  private static AssertionError notRestarted(
      String what, ExitReason reason, String why, @Nullable Throwable cause) {
    return new AssertionError(
        what + " has ended (" + reason + ") and was not restarted: " + why + ".", cause);
  }

  /** The time that is left, by the clock of the system. */
  private record Clock(Kernel kernel, long limit, long start) {

    Clock(Kernel kernel, long limit) {
      this(kernel, limit, kernel.host().nanoTime());
    }

    void pauseOr(java.util.function.Supplier<AssertionError> failure) {
      if (kernel.host().nanoTime() - start >= limit || !kernel.isRunning()) {
        throw failure.get();
      }
      kernel.host().parkNanos(this, PAUSE);
      if (Thread.currentThread().isInterrupted()) {
        throw new CallInterruptedException("The thread was interrupted while it waited.");
      }
    }
  }
}

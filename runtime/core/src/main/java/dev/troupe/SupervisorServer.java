package dev.troupe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Supervisor} does when it runs. It is an actor like any other: it starts its
 * children linked, traps exits, and uses nothing that a user could not.
 */
final class SupervisorServer implements GenServer {

  /** A child that could not be started. */
  private record Failure(Child child, StartException cause) {}

  private final Supervisor supervisor;
  private final Children children = new Children();
  private final RestartIntensity intensity;

  SupervisorServer(Supervisor supervisor) {
    this.supervisor = supervisor;
    this.intensity = new RestartIntensity(supervisor.intensity());
  }

  @Override
  public void init() {
    Self.trapExits(true);
    for (ChildSpec spec : supervisor.children()) {
      children.add(new Child(spec));
    }
    Failure failure = start(children.inOrder());
    if (failure != null) {
      stop(children.inOrder());
      throw new StartException(
          "Child \""
              + failure.child.id()
              + "\" of "
              + Self.ref()
              + ": "
              + failure.cause.getMessage(),
          failure.cause.reason());
    }
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Exit exit -> heard(exit);
      case Child.Retry retry -> {
        Child child = retry.child();
        if (child != null) {
          restart(child);
        }
      }
      default -> GenServer.super.onInfo(message);
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    stop(children.inOrder());
  }

  @Override
  public Object formatStatus() {
    return supervisor.strategy()
        + ", "
        + supervisor.intensity()
        + ", children "
        + Children.describe(children.inOrder());
  }

  // ---- a child has ended

  private void heard(Exit exit) {
    Child child = children.of(exit.from());
    // Anybody may send an exit signal, and a child that still lives must not be started twice.
    if (child == null || exit.from().isAlive()) {
      ChildReports.noChild(exit);
    } else {
      ended(child, exit.reason());
    }
  }

  private void ended(Child child, ExitReason reason) {
    children.ended(child);
    if (reason.isAbnormal()) {
      ChildReports.ended(child, reason);
    }
    if (child.isRestartedAfter(reason)) {
      restart(child);
      return;
    }
    if (child.isTemporary()) {
      children.remove(child);
    }
    if (endsWith(child)) {
      ChildReports.autoShutdown(child);
      Self.stop(ExitReason.shutdown());
    }
  }

  /** Whether the own end of a child, which is not started again, ends the supervisor. */
  private boolean endsWith(Child child) {
    return child.spec().isSignificant()
        && switch (supervisor.autoShutdown()) {
          case NEVER -> false;
          case ANY_SIGNIFICANT -> true;
          case ALL_SIGNIFICANT -> children.inOrder().stream().noneMatch(SupervisorServer::counts);
        };
  }

  private static boolean counts(Child other) {
    return other.spec().isSignificant() && (other.ref() != null || other.isRestarting());
  }

  /** Starts a child again, and with it those that the strategy says; or gives up. */
  private void restart(Child child) {
    if (!intensity.allowsOneMore()) {
      ChildReports.givesUp(child, supervisor.intensity());
      Self.stop(ExitReason.shutdown());
      return;
    }
    List<Child> concerned = new ArrayList<>(supervisor.strategy().concerned(child, children));
    stop(concerned);
    for (Child stopped : concerned) {
      if (stopped.isTemporary()) {
        children.remove(stopped);
      }
    }
    concerned.removeIf(Child::isTemporary);
    Failure failure = start(concerned);
    if (failure != null) {
      // It goes on from there when it is tried again; those before it run meanwhile.
      ChildReports.notRestarted(failure.child, failure.cause.reason());
      failure.child.retryLater();
    }
  }

  // ---- starting and stopping

  /** Starts children in order, up to the first that cannot be started. */
  private @Nullable Failure start(List<Child> inOrder) {
    for (Child child : inOrder) {
      try {
        children.start(child);
      } catch (StartIgnoredException ignored) {
        if (child.isTemporary()) {
          children.remove(child);
        }
      } catch (StartException failure) {
        return new Failure(child, failure);
      }
    }
    return null;
  }

  /** Stops those that run, one after the other, in reverse order. */
  private void stop(List<Child> inOrder) {
    for (Child child : inOrder.reversed()) {
      Stopping.stop(List.of(child));
      child.forgetRetry();
      children.ended(child);
    }
  }

  // ---- what its handle asks for, in its turn

  ActorRef startChild(ChildSpec spec) {
    try {
      supervisor.checkFits(spec);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(wrong);
    }
    Child present = children.withId(spec.id());
    if (present != null) {
      ActorRef ref = present.ref();
      throw new Refusal(
          ref == null
              ? new ChildException.AlreadyPresent(
                  of(present)
                      + " does not run, but its spec is there; restart it, or delete it first.")
              : new ChildException.AlreadyStarted(of(present) + " runs already.", ref));
    }
    Child child = new Child(spec);
    try {
      ActorRef ref = children.start(child);
      children.add(child);
      return ref;
    } catch (StartIgnoredException ignored) {
      if (!child.isTemporary()) {
        children.add(child);
      }
      throw new Refusal(ignored);
    } catch (StartException failure) {
      throw new Refusal(failure);
    }
  }

  void terminateChild(String id) {
    Child child = find(id);
    stop(List.of(child));
    if (child.isTemporary()) {
      children.remove(child);
    }
  }

  ActorRef restartChild(String id) {
    Child child = findStopped(id, "started");
    try {
      return children.start(child);
    } catch (StartException failure) {
      throw new Refusal(failure);
    }
  }

  void deleteChild(String id) {
    children.remove(findStopped(id, "deleted"));
  }

  List<ChildInfo> whichChildren() {
    return children.inOrder().stream().map(Child::info).toList();
  }

  ChildCount countChildren() {
    return Children.count(children.inOrder());
  }

  ChildSpec childSpec(String id) {
    return find(id).spec();
  }

  private Child find(String id) {
    Child child = children.withId(id);
    if (child == null) {
      throw new Refusal(
          new ChildException.NotFound(
              "Supervisor " + Self.ref() + " has no child \"" + id + "\"."));
    }
    return child;
  }

  private Child findStopped(String id, String what) {
    Child child = find(id);
    if (child.ref() != null) {
      throw new Refusal(
          new ChildException.Running(
              of(child) + " runs, so it cannot be " + what + "; terminate it first."));
    }
    if (child.isRestarting()) {
      throw new Refusal(
          new ChildException.Restarting(
              of(child)
                  + " is being restarted, so it cannot be "
                  + what
                  + "; terminate it first."));
    }
    return child;
  }

  private static String of(Child child) {
    return "Child \"" + child.id() + "\" of supervisor " + Self.ref();
  }
}

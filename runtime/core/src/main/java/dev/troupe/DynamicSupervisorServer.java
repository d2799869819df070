package dev.troupe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link DynamicSupervisor} does when it runs. */
final class DynamicSupervisorServer implements GenServer {

  private final DynamicSupervisor supervisor;
  private final RestartIntensity intensity;

  /** By the actor that runs or, while a child waits for its restart, has run last. */
  private final Map<ActorRef, Child> children = new LinkedHashMap<>();

  DynamicSupervisorServer(DynamicSupervisor supervisor) {
    this.supervisor = supervisor;
    this.intensity = new RestartIntensity(supervisor.intensity());
  }

  @Override
  public Object formatStatus() {
    return supervisor.intensity() + ", children " + Children.describe(children.values());
  }

  @Override
  public void init() {
    Self.trapExits(true);
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Exit exit -> heard(exit);
      case Child.Retry retry -> {
        Child child = retry.child();
        ActorRef was = child == null ? null : child.last();
        if (child != null && was != null) {
          restart(child, was);
        }
      }
      default -> GenServer.super.onInfo(message);
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    Stopping.stop(children.values());
  }

  private void heard(Exit exit) {
    ActorRef ref = exit.from();
    Child child = children.get(ref);
    // Anybody may send an exit signal, and a child that still lives must not be started twice.
    if (child == null || child.ref() == null || ref.isAlive()) {
      ChildReports.noChild(exit);
      return;
    }
    child.ended();
    if (exit.reason().isAbnormal()) {
      ChildReports.ended(child, exit.reason());
    }
    if (child.isRestartedAfter(exit.reason())) {
      restart(child, ref);
    } else {
      children.remove(ref);
    }
  }

  private void restart(Child child, ActorRef was) {
    if (!intensity.allowsOneMore()) {
      ChildReports.givesUp(child, supervisor.intensity());
      Self.stop(ExitReason.shutdown());
      return;
    }
    try {
      ActorRef ref = child.start();
      children.remove(was);
      children.put(ref, child);
    } catch (StartIgnoredException ignored) {
      children.remove(was);
    } catch (StartException failure) {
      ChildReports.notRestarted(child, failure.reason());
      child.retryLater();
    }
  }

  // ---- what its handle asks for, in its turn

  ActorRef startChild(ChildSpec spec) {
    if (spec.isSignificant()) {
      throw new Refusal(
          new IllegalArgumentException(
              "Child \""
                  + spec.id()
                  + "\" is significant, but a dynamic supervisor never shuts down by itself. Leave"
                  + " significant() out."));
    }
    if (children.size() >= supervisor.maxChildren()) {
      throw new Refusal(
          new ChildException.TooMany(
              "Child \""
                  + spec.id()
                  + "\" is one too many: supervisor "
                  + Self.ref()
                  + " may have "
                  + supervisor.maxChildren()
                  + (supervisor.maxChildren() == 1 ? " child." : " children.")));
    }
    Child child = new Child(spec);
    try {
      ActorRef ref = child.start();
      children.put(ref, child);
      return ref;
    } catch (StartException failure) {
      throw new Refusal(failure);
    }
  }

  void terminateChild(ActorRef ref) {
    Child child = children.get(ref);
    if (child == null) {
      throw new Refusal(
          new ChildException.NotFound(ref + " is no child of supervisor " + Self.ref() + "."));
    }
    Stopping.stop(List.of(child));
    child.ended();
    child.forgetRetry();
    children.remove(ref);
  }

  List<ChildInfo> whichChildren() {
    return children.values().stream().map(Child::info).toList();
  }

  ChildCount countChildren() {
    return Children.count(children.values());
  }
}

package dev.troupe;

import dev.troupe.spi.Route;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One child of a running supervisor. Touched in the supervisor's turns alone. */
final class Child {

  /** That a restart has failed: the message by which the supervisor tries it again. */
  static final class Retry {
    private final Child child;

    private Retry(Child child) {
      this.child = child;
    }

    /**
     * The child, unless somebody has terminated or started it since.
     *
     * @return null if there is nothing to try any more
     */
    @Nullable Child child() {
      return child.retry == this ? child : null;
    }
  }

  private final ChildSpec spec;
  private @Nullable ActorRef ref;
  private @Nullable ActorRef last;
  private @Nullable Retry retry;

  Child(ChildSpec spec) {
    this.spec = spec;
  }

  ChildSpec spec() {
    return spec;
  }

  String id() {
    return spec.id();
  }

  /** The running child, as far as the supervisor has heard. */
  @Nullable ActorRef ref() {
    return ref;
  }

  /** The child that runs or has run last. */
  @Nullable ActorRef last() {
    return last;
  }

  boolean isRestarting() {
    return retry != null;
  }

  boolean isTemporary() {
    return spec.restart() == Restart.TEMPORARY;
  }

  /** Starts the child, linked. */
  ActorRef start() {
    retry = null;
    ActorRef started = Route.startLink(Object.class, spec.server(), spec.options()).ref();
    ref = started;
    last = started;
    return started;
  }

  /** The child has ended. */
  void ended() {
    ref = null;
  }

  /** The child is not to be started again. */
  void forgetRetry() {
    retry = null;
  }

  /** A restart has failed: has it tried again after what is in the mailbox already. */
  void retryLater() {
    Retry again = new Retry(this);
    retry = again;
    // A timer's message, as a bounded mailbox may drop what is sent, and then none would try again.
    Self.timers().after(again, Duration.ZERO, again);
  }

  boolean isRestartedAfter(ExitReason reason) {
    return switch (spec.restart()) {
      case PERMANENT -> true;
      case TRANSIENT -> reason.isAbnormal();
      case TEMPORARY -> false;
    };
  }

  /** Whether a reason is what the child was told to end with, or as good as that. */
  boolean endsAsAsked(ExitReason reason) {
    boolean killed = spec.shutdownNanos() == ChildSpec.BRUTAL_KILL;
    boolean permanent = spec.restart() == Restart.PERMANENT;
    return switch (reason) {
      case ExitReason.Killed k -> killed;
      case ExitReason.Shutdown(var detail) -> !permanent || (detail == null && !killed);
      case ExitReason.Normal n -> !permanent;
      default -> false;
    };
  }

  ChildInfo info() {
    return new ChildInfo(id(), ref, isRestarting(), spec.type(), spec.restart());
  }
}

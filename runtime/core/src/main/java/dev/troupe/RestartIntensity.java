package dev.troupe;

import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Turns;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the restarts of the last period. */
final class RestartIntensity {

  private final int most;
  private final long period;
  private final Deque<Long> restarts = new ArrayDeque<>();

  RestartIntensity(Intensity allowed) {
    this.most = allowed.most();
    this.period = Limits.positive(allowed.period(), "The period of a restart intensity");
  }

  /** Counts a restart; false if that is more than the intensity allows. */
  boolean allowsOneMore() {
    long now = Turns.nanoTime();
    while (!restarts.isEmpty() && now - restarts.peekFirst() > period) {
      restarts.removeFirst();
    }
    restarts.addLast(now);
    return restarts.size() <= most;
  }
}

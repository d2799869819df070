package dev.troupe.examples.benchmarks;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The actors of one iteration: a system whose tree is one supervisor. It allows no restart, so that
 * a crash ends the system, and whoever waits hears of it.
 */
public final class Stage implements AutoCloseable {

  private static final int LIMIT_SECONDS = 300;

  private final ActorSystem system;
  private final DynamicSupervisorRef supervisor;

  /** Starts the system. */
  public Stage(String name) {
    system =
        ActorSystem.start(name, DynamicSupervisor.oneForOne().intensity(0, Duration.ofSeconds(1)));
    supervisor = DynamicSupervisorRef.of(system.tree().orElseThrow());
  }

  /** For actors that nobody supervises. */
  public ActorSystem system() {
    return system;
  }

  /** For actors that other actors start. */
  public DynamicSupervisorRef supervisor() {
    return supervisor;
  }

  /** Starts a supervised actor. */
  public ActorRef start(ChildSpec child) {
    return supervisor.startChild(child);
  }

  /** Waits until an actor has completed the future. */
  public <T> T await(CompletableFuture<T> done) throws Exception {
    for (int second = 0; second < LIMIT_SECONDS; second++) {
      try {
        return done.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        demandRunning();
      }
    }
    throw new TimeoutException();
  }

  /** Waits until actors have counted the latch down. */
  public void await(CountDownLatch done) throws Exception {
    for (int second = 0; second < LIMIT_SECONDS; second++) {
      if (done.await(1, TimeUnit.SECONDS)) {
        return;
      }
      demandRunning();
    }
    throw new TimeoutException(done.getCount() + " are left");
  }

  private void demandRunning() {
    if (!system.isRunning()) {
      throw new IllegalStateException("an actor has crashed");
    }
  }

  /** Ends the system with all its actors. */
  @Override
  public void close() {
    system.close();
  }
}

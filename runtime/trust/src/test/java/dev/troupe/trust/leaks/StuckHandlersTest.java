package dev.troupe.trust.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.StartException;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler that was killed and has ended at last is forgotten, though its thread lives on. */
@Timeout(60)
final class StuckHandlersTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("stuck");

  /** Has a start killed, and returns when the actor has ended without it. */
  private static void outlive(ActorRef actor) {
    Thread.ofPlatform().start(() -> actor.exit(ExitReason.kill()));
    while (actor.isAlive()) {
      LockSupport.parkNanos(1_000_000);
      boolean ignored = Thread.interrupted();
    }
  }

  @Test
  void initThatWasStuckOnTheStartersThreadIsForgotten() {
    Callable<DoerServer> stuck =
        () -> {
          outlive(Self.ref());
          assertEquals(1, ((Kernel) system).stuckHandlers().size());
          return new DoerServer();
        };
    assertThrows(StartException.class, () -> DoerRef.start(system, stuck));
    assertEquals(List.of(), ((Kernel) system).stuckHandlers());
  }
}

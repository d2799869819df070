package dev.troupe.trust.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Self;
import dev.troupe.testkit.Simulation;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the test kit adds where it is the JVM's agent. */
@Timeout(60)
final class AgentTest {

  @BeforeAll
  static void simulationsSeeInside() {
    Agent.assumeThere();
  }

  @Test
  void sleepingAndParkingGoByTheVirtualClock() {
    Simulation.Run run =
        Simulation.run(
            1,
            sim -> {
              long began = System.nanoTime();
              Thread.sleep(Duration.ofHours(1));
              Thread.sleep(3_600_000);
              Thread.sleep(3_600_000, 1);
              LockSupport.parkNanos(Duration.ofHours(1).toNanos());
              LockSupport.parkNanos(this, Duration.ofHours(1).toNanos());
              assertEquals(5, Duration.ofNanos(System.nanoTime() - began).toHours());
              assertEquals(5, sim.time().toHours());
            });
    assertTrue(run.disturbedBy().isEmpty(), run::toString);
  }

  @Test
  void outsideSimulationsTheRealClockHolds() throws InterruptedException {
    long began = System.nanoTime();
    Thread.sleep(1);
    assertTrue(System.nanoTime() - began >= 1_000_000);
  }

  @Test
  void loopThatWaitsForAnotherThreadLetsItRun() {
    Simulation.Run run =
        Simulation.run(
            2,
            sim -> {
              AtomicBoolean go = new AtomicBoolean();
              Thread.ofVirtual().start(() -> go.set(true));
              while (!go.get()) {
                // nothing but this test's own patience
              }
            });
    assertTrue(run.disturbedBy().isEmpty(), run::toString);
  }

  @Test
  void messagesOfTwoSendersComeInEveryOrder() {
    Set<String> orders = new HashSet<>();
    for (long seed = 0; seed < 300; seed++) {
      Simulation.run(
          seed,
          sim -> {
            CompletableFuture<String> order = new CompletableFuture<>();
            try (ActorSystem system = ActorSystem.start("orders")) {
              ActorRef reader =
                  system.spawn(() -> {
                    StringBuilder text = new StringBuilder();
                    while (text.length() < 4) {
                      text.append(Self.receive(String.class));
                    }
                    order.complete(text.toString());
                  });
              system.spawn(() -> {
                reader.send("a");
                reader.send("b");
              });
              system.spawn(() -> {
                reader.send("x");
                reader.send("y");
              });
              orders.add(order.get());
            }
          });
    }
    assertEquals(Set.of("abxy", "axby", "axyb", "xaby", "xayb", "xyab"), orders);
  }
}

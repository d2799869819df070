package dev.troupe.testkit;

import static dev.troupe.testkit.TroupeAssertions.assertRestarts;
import static dev.troupe.testkit.TroupeAssertions.assertStops;
import static dev.troupe.testkit.TroupeAssertions.awaitIdle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.Supervisor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** In a simulation the kit waits in virtual time, under any schedule. */
final class KitInSimulationsTest {

  @SimulatedTest(seeds = 50)
  void probeWaitsInVirtualTime(Simulation sim) {
    try (ActorSystem system = ActorSystem.start("probes")) {
      Probe probe = Probe.in(system);
      system.spawn(() -> {
        Self.sleep(Duration.ofHours(1));
        probe.ref().send("tick");
      });
      assertThrows(AssertionError.class, () -> probe.expect(String.class));
      assertEquals(5, sim.time().toSeconds());
      probe.expectNothing(Duration.ofMinutes(59));
      probe.within(Duration.ofHours(2)).expectEqual("tick");
      assertEquals(60, sim.time().toMinutes());
    }
  }

  @SimulatedTest(seeds = 200)
  void nothingIsOnItsWayOnceASystemIsIdle(Simulation sim) {
    try (ActorSystem system = ActorSystem.start("idle")) {
      Probe probe = Probe.in(system);
      TillRef till = TillRef.start(system, TillServer::new);
      ActorRef next = probe.ref();
      for (int i = 0; i < 5; i++) {
        ActorRef to = next;
        next =
            system.spawn(() -> {
              Object message = Self.receive();
              var unused = till.async().total().thenAccept(total -> to.send(message));
              Self.monitor(till.ref());
            });
      }
      next.send("message");
      awaitIdle(system);
      assertTrue(sim.time().toMillis() < 1, () -> "no time goes by: " + sim.time());
      assertEquals(1, probe.received().size());
      probe.expectEqual("message");
      probe.expectNothing();
    }
  }

  @SimulatedTest(seeds = 100, rough = true)
  void endsAndRestartsAreSeen() throws Exception {
    try (ActorSystem system =
        ActorSystem.start(
            "shop",
            Supervisor.oneForOne().child(TillRef.child("till", TillServer::new).name("till")))) {
      TillRef till = TillRef.named(system, "till");
      assertRestarts(system, "till", ExitReason.Crashed.class, till::fail);
      assertRestarts(
          Duration.ofSeconds(20),
          system.supervisor().orElseThrow(),
          "till",
          () -> {
            Simulation.current().orElseThrow().sleep(Duration.ofSeconds(10));
            till.fail();
          });
      assertStops(
          system.tree().orElseThrow(), () -> system.tree().orElseThrow().exit(ExitReason.kill()));
    }
  }

  @SimulatedTest(seeds = 50)
  void testAnswersCalls() throws Exception {
    try (ActorSystem system = ActorSystem.start("stand-ins")) {
      ProtocolProbe<Till> probe = Probe.in(system, Till.class);
      TillRef till = TillRef.of(probe.ref());
      CompletableFuture<Long> total = new CompletableFuture<>();
      system.spawn(() -> total.complete(till.within(Duration.ofDays(1)).total()));
      ReceivedCall<Long> call = probe.expectCall(Till::total);
      probe.expectNothing(Duration.ofHours(1));
      call.reply(7L);
      awaitIdle(system);
      assertEquals(7, total.getNow(0L));
    }
  }
}

package dev.troupe.testkit.leaks;

import static dev.troupe.testkit.TroupeAssertions.assertRestarts;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.testkit.NoLeakedActors;
import dev.troupe.testkit.Probe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that share a system of their class. */
@NoLeakedActors
@SuppressWarnings("JUnitClassModifiers") // not for the build to find
final class Shared {

  static final class Worker implements GenServer {}

  static boolean closes = true;

  private static ActorSystem system;

  private static ActorSystem start() {
    return ActorSystem.start(
        "shared", Supervisor.oneForOne().child(ChildSpec.of("worker", Worker::new).name("worker")));
  }

  @BeforeAll
  static void open() {
    system = start();
    system.spawn(Plain.WAITS);
  }

  @AfterAll
  static void end() {
    if (closes) {
      system.close();
    } else {
      Plain.LEFT.add(system);
    }
  }

  /** What a probe stands in for. */
  interface Desk {
    void ring();
  }

  @Test
  void leavesNothing() throws Exception {
    try (Probe probe = Probe.in(system)) {
      probe.ref().send("message");
    }
    system.spawn(() -> {});
    assertRestarts(
        system, "worker", () -> system.whereis("worker").orElseThrow().exit(ExitReason.kill()));
  }

  @Test
  void leavesAProcess() {
    system.spawn(Plain.WAITS);
  }

  @Test
  void leavesANamedProbe() {
    var unused = Probe.in(system, StartOptions.defaults().name("printer"));
  }

  @Test
  void leavesAProtocolProbe() {
    var unused = Probe.in(system, Desk.class);
  }

  @Test
  void leavesATree() {
    SupervisorRef.start(
        system,
        Supervisor.oneForOne()
            .child(ChildSpec.of("a", Worker::new))
            .child(ChildSpec.of("b", Worker::new)));
  }

  @Test
  void leavesAChild() {
    SupervisorRef supervisor = system.supervisor().orElseThrow();
    if (supervisor.whichChildren().size() < 2) {
      ActorRef unused = supervisor.startChild(ChildSpec.of("another", Worker::new));
    }
  }

  @Test
  void leavesOneThatIsEnding() {
    ActorRef actor =
        system.spawn(() -> {
          Self.receive();
          Thread.sleep(20);
        });
    actor.send("end");
  }
}

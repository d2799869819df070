package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Supervisor;
import dev.troupe.conformance.VictimServer.Scene;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A kill ends its actor whatever the handler does, and hits nobody else. */
@Timeout(60)
final class KillSuite {

  private static final int KILLS = 100_000;

  private final Scene scene = new Scene();

  private ActorSystem supervised(int victims) {
    Supervisor supervisor = Supervisor.oneForOne().intensity(100, Duration.ofSeconds(5));
    for (int i = 0; i < victims; i++) {
      String name = "victim " + i;
      supervisor =
          supervisor.child(VictimRef.child(name, () -> new VictimServer(scene)).name(name));
    }
    return ActorSystem.start("kills", supervisor);
  }

  private static VictimRef victim(ActorSystem system, int number) {
    return VictimRef.named(system, "victim " + number);
  }

  /** Kills an actor, and returns when its supervisor has started another that answers. */
  private static void killAndAwaitRestart(ActorSystem system, int number) {
    VictimRef victim = victim(system, number);
    ActorRef killed = victim.ref();
    killed.exit(ExitReason.kill());
    Await.until(() ->
        !killed.isAlive()
            && system.whereis("victim " + number).filter(ref -> !ref.equals(killed)).isPresent());
    assertEquals(42, victim.answer());
    assertNotEquals(killed, victim.ref());
  }

  /** Gives a zombie a friend to reach, and a reply to give. */
  private CompletableFuture<String> lure(ActorSystem system) throws InterruptedException {
    VictimRef friend = VictimRef.start(system, () -> new VictimServer(scene));
    CompletableFuture<String> owed = friend.within(Duration.ofMinutes(10)).async().owe();
    scene.other = friend;
    scene.reply = scene.owed.take();
    return owed;
  }

  private List<String> refusals(int zombies) throws InterruptedException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < zombies * 5; i++) {
      all.add(scene.refused.take());
    }
    all.sort(null);
    return all;
  }

  @Test
  @Otp(
      value = "own 5",
      cases = "ractor:kill ends work",
      better = "The supervisor gets on without a handler that does not end.")
  void handlerThatReadsFromASocketIsEnded() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        ActorSystem system = supervised(1)) {
      victim(system, 0).readSocket(silent.getLocalPort());
      scene.busy.acquire();
      killAndAwaitRestart(system, 0);
      assertEquals("closed", scene.refused.take());
    }
  }

  @Test
  @Otp("own 5")
  void loopsOnAllCarriersStopNeitherTheKillNorTheOthers() throws Exception {
    int loops = Runtime.getRuntime().availableProcessors();
    try (ActorSystem system = supervised(loops)) {
      CompletableFuture<String> owed = lure(system);
      for (int i = 0; i < loops; i++) {
        victim(system, i).spin();
      }
      scene.busy.acquire(loops);
      for (int i = 0; i < loops; i++) {
        killAndAwaitRestart(system, i);
      }
      scene.over.set(true);
      List<String> refusals = refusals(loops);
      assertEquals(0, refusals.stream().filter(what -> what.endsWith("worked")).count());
      assertTrue(!owed.isDone());
    }
  }

  @Test
  @Otp("own 5")
  void handlerThatIgnoresInterruptsIsFenced() throws Exception {
    try (ActorSystem system = supervised(1)) {
      CompletableFuture<String> owed = lure(system);
      victim(system, 0).waitInSpiteOfInterrupts();
      scene.busy.acquire();
      killAndAwaitRestart(system, 0);
      scene.goOn.release();
      assertEquals(List.of("call", "cast", "exit", "reply", "send"), refusals(1));
      assertTrue(!owed.isDone());
    }
  }

  @Test
  @Otp(value = "own 6", better = "100,000 kills of busy actors interrupt no turn of another.")
  void killsInterruptNobodyElsesTurn() throws Exception {
    try (ActorSystem system = ActorSystem.start("massacre")) {
      for (int pair = 0; pair < 4; pair++) {
        VictimRef one = VictimRef.start(system, () -> new VictimServer(scene));
        VictimRef two = VictimRef.start(system, () -> new VictimServer(scene));
        one.relay(20, two);
      }
      List<CompletableFuture<Void>> killers = new ArrayList<>();
      for (int killer = 0; killer < 2; killer++) {
        killers.add(CompletableFuture.runAsync(() -> kill(system, KILLS / 2)));
      }
      for (CompletableFuture<Void> killer : killers) {
        killer.get();
      }
      scene.over.set(true);
    }
    assertTrue(scene.turns.get() > KILLS, "only " + scene.turns + " innocent turns");
    assertEquals(0, scene.interrupted.get());
  }

  private void kill(ActorSystem system, int times) {
    for (int i = 0; i < times; i++) {
      VictimRef victim = VictimRef.start(system, () -> new VictimServer(scene));
      ActorRef ref = victim.ref();
      victim.work(i % 200);
      for (int wait = 0; wait < i % 1_000; wait++) {
        Thread.onSpinWait();
      }
      ref.exit(ExitReason.kill());
    }
  }
}

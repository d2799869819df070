package dev.troupe.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.Self;
import dev.troupe.Sys;
import dev.troupe.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Virtual time, schedules from seeds, and what a simulation says of itself. */
@Timeout(60)
final class SimulationTest {

  /** Three actors tell a fourth; the order is up to the schedule. */
  private static String order(Simulation sim) throws Exception {
    CompletableFuture<String> order = new CompletableFuture<>();
    try (ActorSystem system = ActorSystem.start("order")) {
      ActorRef last =
          system.spawn(() -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 3; i++) {
              text.append(Self.receive(String.class));
            }
            order.complete(text.toString());
          });
      for (String name : List.of("a", "b", "c")) {
        system.spawn(() -> {
          sim.point();
          last.send(name);
        });
      }
      return order.get();
    }
  }

  @Test
  void sameSeedIsTheSameRun() {
    for (long seed = 0; seed < 200; seed++) {
      List<String> orders = new ArrayList<>();
      Simulation.Run run = Simulation.run(seed, sim -> orders.add(order(sim)));
      Simulation.Run again = Simulation.run(seed, sim -> orders.add(order(sim)));
      assertEquals(run, again);
      assertEquals(orders.get(0), orders.get(1));
      assertTrue(run.disturbedBy().isEmpty());
    }
  }

  @Test
  void seedsFindEveryOrder() {
    Set<String> orders = new HashSet<>();
    for (long seed = 0; seed < 2_000; seed++) {
      Simulation.run(seed, sim -> orders.add(order(sim)));
    }
    assertEquals(Set.of("abc", "acb", "bac", "bca", "cab", "cba"), orders);
  }

  @Test
  void timersAndLimitsGoByTheVirtualClock() {
    Simulation.Run run =
        Simulation.run(
            1,
            sim -> {
              try (ActorSystem system = ActorSystem.start("time")) {
                CompletableFuture<Duration> rung = new CompletableFuture<>();
                system.spawn(() -> {
                  Self.timers().after("alarm", Duration.ofMinutes(30), "alarm");
                  Self.receive();
                  rung.complete(sim.time());
                });
                Duration time = rung.get();
                assertTrue(time.compareTo(Duration.ofMinutes(30)) >= 0, time::toString);
                assertTrue(time.compareTo(Duration.ofMinutes(31)) < 0, time::toString);
              }
            });
    assertTrue(run.time().toMinutes() >= 30);
  }

  @Test
  void callThatIsNotAnsweredGivesUpInVirtualTime() {
    Simulation.run(
        2,
        sim -> {
          try (ActorSystem system = ActorSystem.start("limits")) {
            TillRef till = TillRef.start(system, TillServer::new);
            Sys.of(till.ref()).suspend();
            assertThrows(
                CallTimeoutException.class, () -> till.within(Duration.ofMinutes(5)).total());
            assertEquals(5, sim.time().toMinutes());
          }
        });
  }

  @Test
  void whatTheBodyThrowsIsTheCauseAndTheSeedIsTold() {
    IllegalStateException thrown = new IllegalStateException("bad luck");
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () ->
                Simulation.run(
                    77,
                    sim -> {
                      throw thrown;
                    }));
    assertSame(thrown, error.getCause());
    assertTrue(
        error.getMessage().startsWith("seed 77: java.lang.IllegalStateException: bad luck"),
        error::getMessage);
  }

  @Test
  void bodyThatWaitsForNothingIsToldWithItsStack() {
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () -> Simulation.run(3, sim -> new CountDownLatch(1).await()));
    assertTrue(
        error.getMessage().startsWith("seed 3: nothing can happen any more"), error::getMessage);
    assertTrue(error.getMessage().contains("SimulationTest"), error::getMessage);
  }

  @Test
  void threadThatHasEndedIsNotTold() {
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () ->
                Simulation.run(
                    18,
                    SimulationOptions.defaults().maxSteps(1_000),
                    sim -> {
                      Thread.ofVirtual().name("gone").start(() -> {}).join();
                      while (!Thread.interrupted()) {
                        Thread.yield();
                      }
                    }));
    assertTrue(error.getMessage().contains("#0 simulation"), error::getMessage);
    assertTrue(!error.getMessage().contains("gone"), error::getMessage);
  }

  @Test
  @SuppressWarnings("try") // the system is there, and that is all
  void bodyThatWaitsWhileTimeGoesByIsEndedByTheTimeLimit() {
    SimulationOptions hasty = SimulationOptions.defaults().timeLimit(Duration.ofSeconds(20));
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () ->
                Simulation.run(
                    4,
                    hasty,
                    sim -> {
                      try (ActorSystem system = ActorSystem.start("ticks")) {
                        new CountDownLatch(1).await();
                      }
                    }));
    assertTrue(error.getMessage().contains("of virtual time"), error::getMessage);
    assertTrue(error.getMessage().contains("timeLimit, which is 20 s"), error::getMessage);
    assertTrue(error.getMessage().contains("troupe-ticks-tick"), error::getMessage);
  }

  @Test
  void threadsThatKeepEachOtherBusyAreEndedByTheStepLimit() {
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () ->
                Simulation.run(
                    5,
                    SimulationOptions.defaults().maxSteps(1_000),
                    sim -> {
                      while (!Thread.interrupted()) {
                        Thread.yield();
                      }
                    }));
    assertTrue(error.getMessage().contains("after 1001 steps"), error::getMessage);
  }

  @Test
  void systemThatIsLeftOpenIsClosed() {
    AtomicReference<ActorSystem> left = new AtomicReference<>();
    Simulation.run(6, sim -> left.set(ActorSystem.start("left")));
    assertTrue(!left.get().isRunning());
  }

  @Test
  void threadsOfTheBodyAreOfTheSimulationToo() {
    AtomicBoolean ran = new AtomicBoolean();
    Simulation.Run run =
        Simulation.run(
            7,
            sim -> {
              Thread thread =
                  Thread.ofVirtual()
                      .start(() -> {
                        try {
                          sim.sleep(Duration.ofHours(1));
                          ran.set(true);
                        } catch (InterruptedException e) {
                          throw new IllegalStateException(e);
                        }
                      });
              thread.join();
            });
    assertTrue(ran.get());
    assertTrue(run.disturbedBy().isEmpty());
  }

  @Test
  void monitorThatIsContendedIsTold() {
    Object monitor = new Object();
    Simulation.Run run =
        Simulation.run(
            8,
            sim -> {
              CountDownLatch held = new CountDownLatch(1);
              Thread holder =
                  Thread.ofVirtual()
                      .start(() -> {
                        synchronized (monitor) {
                          held.countDown();
                          for (int i = 0; i < 5; i++) {
                            Thread.yield();
                          }
                        }
                      });
              held.await();
              synchronized (monitor) {
                assertTrue(holder != null);
              }
              holder.join();
            });
    assertTrue(run.disturbedBy().orElse("nobody").contains("unblocker"), run::toString);
  }

  @Test
  void threadOutsideThatWakesOneInsideIsTold() {
    Simulation.Run run =
        Simulation.run(
            9,
            sim -> {
              CompletableFuture<Integer> outside = new CompletableFuture<>();
              Thread me = Thread.currentThread();
              Thread other =
                  new Thread(
                      () -> {
                        while (me.getState() != Thread.State.WAITING) {
                          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                        }
                        outside.complete(1);
                      },
                      "from outside");
              other.start();
              assertEquals(1, outside.get());
            });
    assertTrue(run.disturbedBy().orElse("nobody").contains("from outside"), run::toString);
  }

  @Test
  void timeByTheJdksClockIsToldUnlessTheAgentTurnsIt() {
    Simulation.Run run =
        Simulation.run(10, sim -> new CountDownLatch(1).await(1, TimeUnit.NANOSECONDS));
    Simulation.Run slept =
        Simulation.run(11, sim -> new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS));
    assertTrue(run.disturbedBy().isEmpty(), run::toString);
    String by = slept.disturbedBy().orElse("nobody");
    assertTrue(by.contains("unparker"), by);
    assertTrue(by.contains("SimulationTest.java"), by);
  }

  @Test
  void failureTellsWhereItWasDisturbedAndWhatToWrite() {
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () ->
                Simulation.run(
                    19,
                    sim -> {
                      Thread.sleep(1);
                      throw new IllegalStateException("asleep");
                    }));
    assertTrue(error.getMessage().contains("unparker"), error::getMessage);
    assertTrue(error.getMessage().contains(" at " + getClass().getName()), error::getMessage);
    assertTrue(error.getMessage().contains("use sim.sleep"), error::getMessage);
  }

  @Test
  void waitInRealTimeThatIsTooLongIsTold() {
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () -> Simulation.run(24, sim -> Thread.sleep(Duration.ofMinutes(10))));
    assertTrue(error.getMessage().contains("a thread waits in real time"), error::getMessage);
    assertTrue(error.getMessage().contains("SimulationTest"), error::getMessage);
  }

  @Test
  void failureTellsWhatWasStartedOutside() {
    try (ActorSystem outside = ActorSystem.start("outside")) {
      SimulationFailedError error =
          assertThrows(
              SimulationFailedError.class,
              () ->
                  Simulation.run(
                      20,
                      sim -> {
                        ActorSystem.start("inside");
                        throw new IllegalStateException("no time goes by in " + outside);
                      }));
      String told = error.getMessage();
      assertTrue(told.contains("in real time: [system \"outside\"]"), told);
    }
  }

  @Test
  void simulationsDoNotNest() {
    SimulationFailedError error =
        assertThrows(
            SimulationFailedError.class,
            () -> Simulation.run(21, sim -> Simulation.run(22, inner -> {})));
    assertTrue(error.getMessage().contains("in the simulation of seed 21"), error::getMessage);
  }

  @Test
  void noteChangesTheFingerprint() {
    long one = Simulation.run(12, sim -> sim.note("one")).fingerprint();
    assertEquals(one, Simulation.run(12, sim -> sim.note("one")).fingerprint());
    assertNotEquals(one, Simulation.run(12, sim -> sim.note("two")).fingerprint());
  }

  @Test
  void traceTellsEachStep() {
    Simulation.Run run =
        Simulation.run(
            13, SimulationOptions.defaults().traced(true), sim -> sim.note("here it is"));
    assertTrue(run.trace().contains("runs #0 simulation"), run::trace);
    assertTrue(run.trace().contains("here it is"), run::trace);
  }

  @Test
  void traceThatGrowsTooLongHasTheEnd() {
    Simulation.Run run =
        Simulation.run(
            25,
            SimulationOptions.defaults().traced(true),
            sim -> {
              for (int i = 0; i < 50_000; i++) {
                sim.note("note " + i);
              }
            });
    assertTrue(run.trace().startsWith("…\n"), () -> run.trace().substring(0, 100));
    assertTrue(run.trace().contains("note 49999"));
    assertTrue(run.trace().length() < 500_000);
  }

  @Test
  void randomNumbersComeFromTheSeed() {
    List<Long> numbers = new ArrayList<>();
    for (long seed : new long[] {14, 14, 15}) {
      Simulation.run(seed, sim -> numbers.add(sim.random().nextLong()));
    }
    assertEquals(numbers.get(0), numbers.get(1));
    assertNotEquals(numbers.get(0), numbers.get(2));
  }

  @Test
  void roughMachineHoldsThreadsUp() {
    Simulation.Body body =
        sim -> {
          for (int i = 0; i < 3_000; i++) {
            Thread.yield();
          }
        };
    Duration calm = Simulation.run(15, body).time();
    Duration rough = Simulation.run(15, SimulationOptions.defaults().rough(true), body).time();
    assertTrue(calm.compareTo(Duration.ofMillis(10)) < 0, calm::toString);
    assertTrue(rough.compareTo(Duration.ofMillis(20)) > 0, rough::toString);
  }

  @Test
  void simulatedSystemRefusesThreadsFromOutside() {
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Simulation.run(
        16,
        sim -> {
          try (ActorSystem system = ActorSystem.start("inside")) {
            ActorRef actor = system.spawn(Self::receive);
            Thread outside =
                new Thread(() -> Timers.sendAfter(actor, Duration.ofMillis(1), "late"), "outside");
            outside.setUncaughtExceptionHandler((thread, failure) -> seen.set(failure));
            outside.start();
            outside.join();
            actor.send("end");
          }
        });
    assertInstanceOf(IllegalStateException.class, seen.get());
    assertTrue(seen.get().getMessage().contains("is no thread of its simulation"));
  }

  @Test
  void whoSleepsForEverDoes() {
    Simulation.run(
        17,
        SimulationOptions.defaults().timeLimit(Duration.ofSeconds(Long.MAX_VALUE)),
        sim -> {
          AtomicBoolean woken = new AtomicBoolean();
          sim.sleep(Duration.ofSeconds(1));
          Thread sleeper =
              Thread.ofVirtual()
                  .start(() -> {
                    try {
                      sim.sleep(Duration.ofSeconds(Long.MAX_VALUE));
                      woken.set(true);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
          sim.sleep(Duration.ofHours(1));
          assertTrue(!woken.get());
          sleeper.interrupt();
          sleeper.join();
        });
  }

  @Test
  void optionsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> SimulationOptions.defaults().maxSteps(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> SimulationOptions.defaults().timeLimit(Duration.ZERO));
  }
}

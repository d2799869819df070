package dev.troupe.trust.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Mailbox;
import dev.troupe.OverloadedException;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.testkit.Simulation;
import dev.troupe.testkit.SimulationOptions;
import dev.troupe.testkit.TroupeAssertions;
import dev.troupe.trust.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An exit signal reaches its actor whatever else comes at that moment, with every mailbox; and
 * every message is accounted for.
 */
@Timeout(600)
final class EndsTest {

  private static final SimulationOptions OPTIONS =
      SimulationOptions.defaults().maxSteps(100_000).timeLimit(Duration.ofMinutes(1));

  private static final int VICTIMS = 8;

  @BeforeAll
  static void simulationsSeeInside() {
    Agent.assumeThere();
  }

  static List<Mailbox> mailboxes() {
    return List.of(
        Mailbox.unbounded(),
        Mailbox.failing(10),
        Mailbox.droppingNewest(10),
        Mailbox.droppingOldest(10),
        Mailbox.stopping(10),
        Mailbox.blocking(10, Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @MethodSource("mailboxes")
  void exitIsNeverLost(Mailbox mailbox) {
    long seeds = Figures.size("simulator.ends", 400);
    for (long seed = 0; seed < seeds; seed++) {
      Seeds.run(seed, OPTIONS, "ends=1", sim -> ends(sim, mailbox));
    }
  }

  static List<Mailbox> fullMailboxes() {
    return List.of(
        Mailbox.failing(1),
        Mailbox.droppingNewest(1),
        Mailbox.droppingOldest(1),
        Mailbox.stopping(1),
        Mailbox.blocking(1, Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @MethodSource("fullMailboxes")
  void endAmongMessagesComesAndTheBooksBalance(Mailbox mailbox) {
    long seeds = Figures.size("simulator.ends", 1_000);
    for (long seed = 0; seed < seeds; seed++) {
      Seeds.run(seed, OPTIONS, "ends=1", sim -> balances(mailbox));
    }
  }

  private static void balances(Mailbox mailbox) {
    try (ActorSystem system = ActorSystem.start("ends")) {
      StartOptions options = StartOptions.defaults().mailbox(mailbox);
      List<CitizenRef> victims = new ArrayList<>();
      for (int i = 0; i < VICTIMS; i++) {
        victims.add(CitizenRef.start(system, Quiet::new, options));
      }
      for (int sender = 0; sender < 2; sender++) {
        int number = sender;
        system.spawn(() -> victims.forEach(victim -> tellThrice(victim, number)));
      }
      system.spawn(() -> victims.forEach(victim -> victim.ref().exit(ExitReason.shutdown())));
      TroupeAssertions.awaitIdle(system);
      assertTrue(victims.stream().noneMatch(victim -> victim.ref().isAlive()));
      assertEquals(0, system.books().unaccounted(), () -> system.books().toString());
    }
  }

  private static void tellThrice(CitizenRef victim, int sender) {
    for (int i = 0; i < 3; i++) {
      try {
        victim.tell(sender, i, Citizen.Deed.NOTHING);
      } catch (OverloadedException full) {
        // It is in the books as refused.
      }
    }
  }

  private static void ends(Simulation sim, Mailbox mailbox) throws Exception {
    try (ActorSystem system = ActorSystem.start("ends")) {
      CitizenRef victim =
          CitizenRef.start(system, Quiet::new, StartOptions.defaults().mailbox(mailbox));
      CompletableFuture<ExitReason> end = new CompletableFuture<>();
      system.spawn(() -> {
        Self.monitor(victim.ref());
        end.complete(Self.receive(Down.class).reason());
      });
      for (int sender = 0; sender < 2; sender++) {
        system.spawn(() -> {
          for (int i = 0; i < 3; i++) {
            victim.ref().send(i);
          }
        });
      }
      system.spawn(() -> victim.ref().exit(ExitReason.shutdown()));
      end.get();
      assertFalse(victim.ref().isAlive());
    }
  }

  /** Drops what it gets. */
  private static final class Quiet implements Citizen, GenServer {
    @Override
    public long ask(int sender, long number, Deed deed) {
      return number;
    }

    @Override
    public void tell(int sender, long number, Deed deed) {}

    @Override
    public void onInfo(Object message) {}
  }
}

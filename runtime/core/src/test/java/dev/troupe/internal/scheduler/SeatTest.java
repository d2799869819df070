package dev.troupe.internal.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A killer's interrupt reaches the turn it is meant for, or none. */
@Timeout(60)
final class SeatTest {

  private static final int TURNS = 1_000_000;

  /** On a machine that is busy elsewhere, the two threads may not meet in one round. */
  private static final int MOST_ROUNDS = 50;

  private static final class Nothing extends Task {
    @Override
    protected void run(Seat seat) {}
  }

  private final Task victim = new Nothing();
  private final Task innocent = new Nothing();

  /** A way to interrupt the victim's turn. */
  private interface Killer {
    void strike(Seat seat);
  }

  private record Score(int victims, int innocents) {}

  private Score duel(Killer killer) {
    Seat seat = new Seat(Thread.currentThread());
    AtomicBoolean over = new AtomicBoolean();
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              while (!over.get()) {
                killer.strike(seat);
              }
            });
    int victims = 0;
    int innocents = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      Task task = turn % 2 == 0 ? victim : innocent;
      seat.begin(task);
      VarHandle.fullFence();
      seat.settle();
      Thread.onSpinWait();
      if (Thread.interrupted()) {
        if (task == victim) {
          victims++;
        } else {
          innocents++;
        }
      }
      seat.end();
    }
    over.set(true);
    joinThroughLateBlows(other);
    Thread.interrupted();
    return new Score(victims, innocents);
  }

  /** The killer may strike once more when the last turn is over. */
  private static void joinThroughLateBlows(Thread killer) {
    while (true) {
      try {
        killer.join();
        return;
      } catch (InterruptedException blow) {
        // it was the last one
      }
    }
  }

  @Test
  void noInnocentTurnIsInterrupted() throws Exception {
    int victims = 0;
    for (int round = 0; round < MOST_ROUNDS && victims == 0; round++) {
      Score score = duel(seat -> seat.interrupt(victim));
      assertEquals(0, score.innocents());
      victims += score.victims();
    }
    assertTrue(victims > 0, "the killer never struck");
  }

  @Test
  void plantedCheckThenInterruptHitsInnocents() throws Exception {
    int innocents = 0;
    for (int round = 0; round < MOST_ROUNDS && innocents == 0; round++) {
      Score score =
          duel(seat -> {
            if (seat.task() == victim) {
              seat.thread().interrupt();
            }
          });
      innocents += score.innocents();
    }
    assertTrue(innocents > 0, "the planted bug was not found");
  }

  @Test
  void fencedTurnKnowsAndTheNextDoesNot() {
    Seat seat = new Seat(Thread.currentThread());
    seat.begin(victim);
    seat.settle();
    seat.handle("message");
    assertEquals("message", seat.fence(victim));
    assertTrue(seat.isFenced());
    seat.end();
    seat.begin(innocent);
    seat.settle();
    assertFalse(seat.isFenced());
    assertFalse(Thread.interrupted());
  }

  @Test
  void starterIsReachedWhileItsChildStarts() {
    Seat seat = new Seat(Thread.currentThread());
    seat.begin(victim);
    boolean interrupted = seat.nest(innocent, () -> seat.interrupt(victim) && Thread.interrupted());
    assertTrue(interrupted);
    assertEquals(victim, seat.task());
  }
}

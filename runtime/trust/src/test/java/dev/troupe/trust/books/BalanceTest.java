package dev.troupe.trust.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Books;
import dev.troupe.Mailbox;
import dev.troupe.Supervisor;
import dev.troupe.Sys;
import dev.troupe.testkit.TroupeAssertions;
import dev.troupe.trust.Await;
import dev.troupe.trust.Figures;
import dev.troupe.trust.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Millions of messages to supervised receivers that end all the time, in every way. Senders and
 * receivers count for themselves, and the books must say the same.
 */
@Timeout(300)
final class BalanceTest {

  private static final long MESSAGES = Figures.size("books.messages", 10_000_000);
  private static final long CRASHES = Figures.size("books.crashes", 10_000);
  private static final long SEED = Figures.size("books.seed", 20_261_125);
  private static final int STUCK = 6;
  private static final int UNBOUNDED = 4;

  private static final List<Mailbox> MAILBOXES =
      List.of(
          Mailbox.unbounded(),
          Mailbox.unbounded(),
          Mailbox.unbounded(),
          Mailbox.unbounded(),
          Mailbox.blocking(100, Duration.ofMinutes(1)),
          Mailbox.droppingOldest(40),
          Mailbox.droppingNewest(60),
          Mailbox.failing(100));

  private final int slots = MAILBOXES.size();
  private final String[] names = new String[slots];
  private final boolean[] dropsOldest = new boolean[slots];
  private final boolean[] blocks = new boolean[slots];
  private final List<Receiver> receivers = new ArrayList<>();
  private final List<Sender> senders = new ArrayList<>();

  private static <T> long sum(List<T> all, ToLongFunction<T> figure) {
    return all.stream().mapToLong(figure).sum();
  }

  @Test
  void nothingIsLostOrHandledTwiceOrOutOfOrder() throws Exception {
    Silence.please();
    int many = 6;
    Supervisor tree = Supervisor.oneForOne().intensity(1_000_000, Duration.ofSeconds(1));
    for (int i = 0; i < slots; i++) {
      names[i] = "ledger " + i;
      dropsOldest[i] = MAILBOXES.get(i) instanceof Mailbox.DroppingOldest;
      blocks[i] = MAILBOXES.get(i) instanceof Mailbox.Blocking;
      Receiver receiver = new Receiver(many + 1);
      receivers.add(receiver);
      tree =
          tree.child(
              LedgerRef.child(names[i], receiver::server).name(names[i]).mailbox(MAILBOXES.get(i)));
    }
    try (ActorSystem system = ActorSystem.start("balance", tree)) {
      // A deed in 8 is a stop, another a plain exit: all of them end an actor, if they reach it.
      int oneCrashIn = (int) Math.max(2, MESSAGES / (CRASHES * 3 / 2));
      for (int i = 0; i <= many; i++) {
        long own = i < many ? MESSAGES / many : 0;
        senders.add(new Sender(system, i, own, oneCrashIn, SEED + i, names, dropsOldest, blocks));
      }
      run(system, many);
      // All that is left to say is said by one sender.
      Sender last = senders.get(many);
      while (sum(receivers, r -> r.lives()) - slots < CRASHES) {
        last.end((int) (last.sent % slots));
      }
      Await.until(() -> isOver(system));
      for (int i = 0; i < STUCK; i++) {
        stick(system, last, i % UNBOUNDED);
      }
      TroupeAssertions.awaitIdle(Duration.ofMinutes(1), system);
      check(system);
    }
  }

  private void run(ActorSystem system, int many) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(many);
    for (int i = 0; i < many; i++) {
      Sender sender = senders.get(i);
      Runnable body =
          () -> {
            try {
              sender.run();
            } finally {
              done.countDown();
            }
          };
      switch (i % 3) {
        case 0 -> system.spawn(body::run);
        case 1 -> Thread.ofVirtual().start(body);
        default -> Thread.ofPlatform().daemon().start(body);
      }
    }
    done.await();
  }

  /** A handler that does not end by its kill. */
  private void stick(ActorSystem system, Sender sender, int slot) {
    Receiver receiver = receivers.get(slot);
    long stuck = receiver.stuck.get();
    sender.stick(slot);
    Await.until(() -> receiver.stuckBegun.get() > stuck);
    sender.kill(system.whereis(names[slot]).orElseThrow());
    Await.until(() -> receiver.stuck.get() > stuck);
    Await.until(() -> isOver(system));
  }

  /** Whether each receiver lives, and nothing waits or is held. */
  private boolean isOver(ActorSystem system) {
    Books books = system.books();
    return books.queued() == 0
        && books.heldByZombies() == 0
        && Stream.of(names).allMatch(name -> system.whereis(name).isPresent());
  }

  private void check(ActorSystem system) {
    // An actor that drops its oldest takes a wake-up after it has replied; but not for ever.
    AtomicInteger looks = new AtomicInteger();
    Await.until(() -> system.books().unaccounted() == 0 || looks.incrementAndGet() == 1_000);
    Books all = system.books();
    Books tree = Sys.books(system.tree().orElseThrow()).orElseThrow();
    long lives = sum(receivers, r -> r.lives()) - slots;
    Figures.note("books.messages", sum(senders, s -> s.sent));
    Figures.note("books.crashes", lives);
    Figures.note("books.unaccounted", all.unaccounted());
    Figures.note("books.duplicated", sum(receivers, r -> r.duplicated.get()));
    Figures.note("books.order.violations", sum(receivers, r -> r.outOfOrder.get()));
    Figures.note("books.seed", SEED);
    Figures.note("books", all);
    String told = all + "; of the supervisor: " + tree;
    assertTrue(lives >= CRASHES, "ends: " + lives);
    assertEquals(0, sum(receivers, r -> r.duplicated.get()), told);
    assertEquals(0, sum(receivers, r -> r.outOfOrder.get()), told);
    assertEquals(0, tree.unaccounted(), told);
    assertEquals(0, all.unaccounted(), told);
    assertEquals(sum(senders, s -> s.sent), all.sent() - tree.accepted(), told);
    assertEquals(sum(senders, s -> s.refused), all.refused(), told);
    assertEquals(sum(receivers, r -> r.returned.get()), all.handled() - tree.handled(), told);
    assertEquals(sum(receivers, r -> r.crashed.get() + r.stuck.get()), all.inFlight(), told);
    assertEquals(system.skippedCalls(), all.skipped(), told);
    long calls = sum(senders, s -> s.replied + s.failed + s.crowdedOut + s.givenUp);
    assertTrue(calls > 0 && sum(senders, s -> s.replied) > 0, told);
    // The run has seen what it is about.
    assertTrue(all.deadLetters() > 0 && all.refused() > 0, told);
    assertTrue(all.inFlight() > 0 && all.discarded() > 0 && all.droppedOldest() > 0, told);
    assertTrue(sum(receivers, r -> r.failedStarts.get()) > 0, told);
    assertEquals(STUCK, sum(receivers, r -> r.stuck.get()), told);
  }
}

package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.TimerRef;
import dev.troupe.Timers;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Timers that an actor sets for itself, and messages that are sent later. */
@Timeout(120)
final class TimersSuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("timers");

  private record Due(int key, long time) {}

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  /** Runs something as a process and returns its result. */
  private <T> T run(Callable<T> body) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    system.spawn(() -> {
      try {
        result.complete(body.call());
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      }
    });
    return result.get();
  }

  @Otp("timers 1")
  @Test
  void aMillionTimersSomeCancelledAreAllAccountedForAndNoneIsEarly() throws Exception {
    int count = 1_000_000;
    int early =
        run(() -> {
          Timers timers = Self.timers();
          Random random = new Random(1);
          for (int key = 0; key < count; key++) {
            Duration delay = Duration.ofNanos(random.nextLong(1_000_000_000));
            timers.after(key, delay, new Due(key, System.nanoTime() + delay.toNanos()));
          }
          boolean[] settled = new boolean[count];
          int left = count;
          for (int key = 0; key < count; key += 3) {
            // Whether or not it has rung already: it was not delivered, so it will not be.
            assertTrue(timers.cancel(key));
            settled[key] = true;
            left--;
          }
          int tooEarly = 0;
          for (; left > 0; left--) {
            Due due = Self.receive(Due.class);
            if (System.nanoTime() - due.time() < 0) {
              tooEarly++;
            }
            assertFalse(settled[due.key()], () -> due + " came twice or was cancelled");
            settled[due.key()] = true;
          }
          for (int key = 0; key < count; key++) {
            assertFalse(timers.isActive(key));
          }
          assertEquals(Optional.empty(), Self.receive(Due.class, ms(20)));
          return tooEarly;
        });
    assertEquals(0, early);
  }

  @Otp("timers 1")
  @Test
  void messagesArriveAtOnInfoInTheOrderOfTheirTimes() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void init() {
                    Self.timers().after(3, ms(9), "third");
                    Self.timers().after(1, Duration.ZERO, "first");
                    Self.timers().after(2, ms(3), "second");
                  }
                });
    Await.until(() -> lab.events().size() == 3);
    assertEquals(List.of("info first", "info second", "info third"), lab.events());
  }

  @Otp(
      value = "timers 2",
      cases = "TimerSpec: discard timers from old incarnation",
      better =
          "The runtime looks at the timer when its message is taken, so no reference is compared.")
  @Test
  void staleMessageIsNeverDeliveredHoweverSettingAnewAndRingingRace() throws Exception {
    run(() -> {
      Timers timers = Self.timers();
      Random random = new Random(2);
      for (int round = 0; round < 20_000; round++) {
        // Some have rung by the time the key is set anew, some ring meanwhile, some never do.
        for (int old = random.nextInt(3); old > 0; old--) {
          timers.after("key", Duration.ofNanos(random.nextInt(3) * 50_000L), "stale");
          for (int spin = random.nextInt(2_000); spin > 0; spin--) {
            Thread.onSpinWait();
          }
          if (random.nextInt(4) == 0) {
            assertTrue(timers.cancel("key"));
          }
        }
        timers.after("key", random.nextInt(20) == 0 ? ms(1) : Duration.ZERO, round);
        assertEquals(round, Self.receive());
        assertFalse(timers.cancel("key"));
      }
      return null;
    });
  }

  @Otp("timers 2")
  @Test
  void messageThatWaitsInTheMailboxOfAServerIsTakenBack() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public int echo(int n) {
                    Timers timers = Self.timers();
                    timers.after("cancelled", Duration.ZERO, "never");
                    timers.after("anew", Duration.ZERO, "never");
                    assertTrue(timers.cancel("cancelled"));
                    timers.after("anew", Duration.ZERO, "new " + n);
                    assertTrue(timers.isActive("anew"));
                    assertFalse(timers.isActive("cancelled"));
                    return n;
                  }

                  @Override
                  public int answer(int n) {
                    Self.timers().after("all", Duration.ZERO, "never");
                    Self.timers().cancelAll();
                    assertFalse(Self.timers().isActive("all"));
                    return n;
                  }
                });
    lab.echo(1);
    lab.answer(1);
    assertEquals(List.of("info new 1"), lab.events());
  }

  @Otp("timers 3")
  @Test
  void timersAreGoneAfterARestart() {
    AtomicInteger lives = new AtomicInteger();
    List<Object> got = new CopyOnWriteArrayList<>();
    Callable<Lab> factory =
        () ->
            new LabServer() {
              @Override
              public void init() {
                int life = lives.incrementAndGet();
                Self.timers().after("waits", Duration.ZERO, "waits " + life);
                Self.timers().after("once", ms(5), "once " + life);
                Self.timers().every("often", ms(5), "often " + life);
                Self.timers().after("clock", ms(40), "clock " + life);
                if (life == 1) {
                  throw new Bang();
                }
              }

              @Override
              public void onInfo(Object message) {
                got.add(message);
                if (message.equals("waits 2")) {
                  throw new Bang();
                }
              }
            };
    assertThrows(Exception.class, () -> LabRef.start(system, factory));
    try (ActorSystem tree =
        ActorSystem.start(
            "restarts",
            Supervisor.oneForOne()
                .intensity(5, Duration.ofSeconds(60))
                .child(LabRef.child("lab", factory)))) {
      Await.until(() -> got.contains("clock 3"));
      assertEquals(0, tree.deadLetters().count());
    }
    assertTrue(got.contains("once 3"), got.toString());
    assertEquals(
        List.of("waits 2"), got.stream().filter(m -> !m.toString().endsWith(" 3")).toList());
    assertEquals(0, system.deadLetters().count());
  }

  @Otp("timers 3")
  @Test
  void nothingOfADeadActorIsKept() throws Exception {
    List<WeakReference<Object>> messages = new CopyOnWriteArrayList<>();
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ActorRef ends = system.spawn(() -> setForADay(messages));
    ActorRef fenced =
        system.spawn(() -> {
          setForADay(messages);
          stuck.countDown();
          while (end.getCount() > 0) {
            Thread.onSpinWait(); // deaf to interrupts
          }
        });
    stuck.await();
    fenced.exit(ExitReason.kill());
    Await.until(() -> !fenced.isAlive() && !ends.isAlive());
    end.countDown();
    ActorRef receiver = system.spawn(() -> Self.receive());
    sendInADay(receiver, messages);
    receiver.send("end");
    Await.until(() -> !receiver.isAlive());
    assertFalse(sendInADay(receiver, messages).cancel());
    assertEquals(6, messages.size());
    Await.until(() -> {
      System.gc();
      return messages.stream().allMatch(message -> message.get() == null);
    });
    assertEquals(0, system.deadLetters().count());
  }

  private static void setForADay(List<WeakReference<Object>> messages) {
    Object once = new Object();
    Object often = new Object();
    messages.add(new WeakReference<>(once));
    messages.add(new WeakReference<>(often));
    Self.timers().after("once", Duration.ofDays(1), once);
    Self.timers().every("often", Duration.ofDays(1), often);
  }

  private static TimerRef sendInADay(ActorRef to, List<WeakReference<Object>> messages) {
    Object message = new Object();
    messages.add(new WeakReference<>(message));
    return Timers.sendAfter(to, Duration.ofDays(1), message);
  }

  @Otp(
      value = "timers 4",
      cases = "TimerSpec: schedule repeated ticks",
      better = "They do not pile up behind a slow handler.")
  @Test
  void periodicTimerGoesOnUntilItIsCancelledAndDoesNotPileUp() throws Exception {
    run(() -> {
      Timers timers = Self.timers();
      timers.every("key", ms(1), "tick");
      for (int i = 0; i < 5; i++) {
        assertEquals("tick", Self.receive());
        assertTrue(timers.isActive("key"));
      }
      timers.after("clock", ms(30), "clock");
      Await.until(() -> waits("clock"));
      // All that was due meanwhile is one message, before the clock's; the next is set only now.
      assertEquals("tick", Self.receive());
      assertEquals("clock", Self.receive());
      assertEquals("tick", Self.receive());
      assertTrue(timers.cancel("key"));
      assertFalse(timers.cancel("key"));
      timers.after("clock", ms(10), "clock");
      assertEquals("clock", Self.receive());
      timers.every("key", Duration.ZERO, Duration.ofDays(1), "at once");
      assertEquals("at once", Self.receive());
      return null;
    });
  }

  /** Whether a message waits, which stays where it is. */
  private static boolean waits(Object wanted) {
    boolean[] seen = new boolean[1];
    try {
      Self.receive(
          Object.class,
          message -> {
            seen[0] |= message.equals(wanted);
            return false;
          },
          Duration.ZERO);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return seen[0];
  }

  @Test
  void timersNeitherCountNorWaitInABoundedMailbox() {
    for (Mailbox bounded :
        List.of(
            Mailbox.failing(1),
            Mailbox.droppingNewest(1),
            Mailbox.droppingOldest(1),
            Mailbox.stopping(1),
            Mailbox.blocking(1, Duration.ofDays(1)))) {
      String gate = "bounded " + bounded;
      List<Object> got = new CopyOnWriteArrayList<>();
      LabRef lab =
          LabRef.start(
              system,
              () ->
                  new LabServer() {
                    @Override
                    public void note(String word) {
                      got.add(word);
                      waitAt(gate);
                      Self.timers().after("own", Duration.ZERO, "own");
                    }

                    @Override
                    public void onInfo(Object message) {
                      got.add(message);
                    }
                  },
              StartOptions.defaults().mailbox(bounded));
      lab.note("begun");
      Await.until(() -> got.contains("begun"));
      lab.ref().send("fills it");
      Timers.sendAfter(lab.ref(), Duration.ZERO, "sent");
      CountDownLatch rung = new CountDownLatch(1);
      system.spawn(() -> {
        Self.timers().after("clock", ms(5), "clock"); // rings after what was sent before
        Self.receive();
        rung.countDown();
      });
      Await.until(() -> rung.getCount() == 0);
      LabServer.open(gate);
      Await.until(() -> got.size() == 4);
      assertEquals(List.of("begun", "fills it", "sent", "own"), got);
    }
  }

  @Test
  void badInputIsRefused() throws Exception {
    Timers timers =
        run(() -> {
          Timers mine = Self.timers();
          assertThrows(IllegalArgumentException.class, () -> mine.after(1, ms(-1), "x"));
          assertThrows(IllegalArgumentException.class, () -> mine.every(1, Duration.ZERO, "x"));
          assertThrows(NullPointerException.class, () -> mine.after(1, ms(1), null));
          mine.after("longest", Duration.ofSeconds(Long.MAX_VALUE), "x");
          mine.every("longest period", Duration.ofSeconds(Long.MAX_VALUE), "x");
          assertTrue(mine.cancel("longest"));
          return mine;
        });
    IllegalStateException outside =
        assertThrows(IllegalStateException.class, () -> timers.after(1, ms(1), "x"));
    assertTrue(
        outside.getMessage().startsWith("Timers.after(...) was called on thread"),
        outside.toString());
    assertThrows(IllegalStateException.class, Self::timers);
    IllegalStateException foreign =
        run(() -> assertThrows(IllegalStateException.class, () -> timers.cancel(1)));
    assertTrue(foreign.getMessage().contains("were used in a turn of"), foreign.toString());
  }

  @Test
  void keyWhoseHashThrowsHarmsItsOwnActorOnly() throws Exception {
    class Key {
      private boolean broken;

      @Override
      public int hashCode() {
        if (broken) {
          throw new LabServer.Bang();
        }
        return 1;
      }

      @Override
      public boolean equals(Object other) {
        return this == other;
      }
    }
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void init() {
                    Key key = new Key();
                    Self.timers().after(key, ms(1), "x");
                    key.broken = true;
                  }
                });
    Await.until(() -> !lab.ref().isAlive());
    assertEquals(
        "still",
        run(() -> {
          Self.timers().after(1, ms(1), "still");
          return Self.receive();
        }));
  }

  @Test
  void messageIsSentLaterFromAnywhereUnlessCancelled() throws Exception {
    List<Object> got =
        run(() -> {
          ActorRef self = Self.ref();
          List<Object> all = new ArrayList<>();
          TimerRef cancelled = Timers.sendAfter(self, ms(2), "cancelled");
          assertTrue(cancelled.cancel());
          assertFalse(cancelled.cancel());
          CompletableFuture<TimerRef> sent = new CompletableFuture<>();
          // Its sender ends first.
          Self.system().spawn(() -> sent.complete(Timers.sendAfter(self, ms(5), "sent")));
          all.add(Self.receive());
          assertFalse(sent.get().cancel());
          assertThrows(IllegalArgumentException.class, () -> Timers.sendAfter(self, ms(-1), "x"));
          return all;
        });
    assertEquals(List.of("sent"), got);
    ActorRef dead = system.spawn(() -> {});
    Await.until(() -> !dead.isAlive());
    assertFalse(Timers.sendAfter(dead, Duration.ZERO, "x").cancel());
    assertNull(run(() -> Self.receive(Object.class, ms(5)).orElse(null)));
    assertEquals(0, system.deadLetters().count());
  }
}

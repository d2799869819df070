package dev.troupe.examples.guides.mailboxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.DeadlockException;
import dev.troupe.ExitReason;
import dev.troupe.HighWater;
import dev.troupe.Mailbox;
import dev.troupe.OverloadedException;
import dev.troupe.ServerDownException;
import dev.troupe.Sys;
import dev.troupe.examples.guides.Await;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class MailboxesTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("mailboxes");
  private final CountDownLatch paper = new CountDownLatch(1);

  @AfterEach
  void letThePressesEnd() {
    paper.countDown();
  }

  /** One page is being printed, and two wait. */
  private PressRef fill(PressRef press) {
    press.print("1");
    Await.until(() -> isPrinting(press));
    press.print("2");
    press.print("3");
    return press;
  }

  private static boolean isPrinting(PressRef press) {
    return Sys.info(press.ref()).orElseThrow().handling() != null
        && !Sys.stackTrace(press.ref()).isEmpty();
  }

  private int printedInTheEnd(PressRef press) {
    paper.countDown();
    return press.printed();
  }

  @Test
  void failingRefuses() {
    PressRef press = fill(PrintShop.bounded(system, paper));
    assertThrows(OverloadedException.class, () -> press.print("4"));
    assertThrows(OverloadedException.class, press::printed);
    paper.countDown();
    Await.until(() -> Sys.info(press.ref()).orElseThrow().mailboxLength() == 0);
    assertEquals(3, press.printed());
    assertEquals(0, system.deadLetters().count());
  }

  @Test
  void droppingNewestKeepsWhatWaits() {
    PressRef press = fill(PrintShop.with(system, paper, Mailbox.droppingNewest(2)));
    press.print("4");
    assertEquals(1, system.deadLetters().count());
    assertThrows(OverloadedException.class, press::printed);
  }

  @Test
  void droppingOldestMakesRoom() {
    PressRef press = fill(PrintShop.with(system, paper, Mailbox.droppingOldest(2)));
    press.print("4");
    assertEquals(1, system.deadLetters().count());
    CompletableFuture<Integer> printed = press.async().printed();
    press.print("5"); // two dead letters more: page 3 made room for the call, page 4 for this
    paper.countDown();
    assertEquals(3, system.deadLetters().count());
    assertEquals(1, printed.join());
  }

  @Test
  void stoppingEnds() {
    PressRef press = fill(PrintShop.with(system, paper, Mailbox.stopping(2)));
    press.print("4");
    paper.countDown();
    Await.until(() -> !press.ref().isAlive());
  }

  @Test
  void blockingWaitsAndThenDrops() {
    PressRef press = fill(PrintShop.waiting(system, paper));
    press.print("4"); // waits 20 ms
    assertEquals(1, system.deadLetters().count());
    assertThrows(OverloadedException.class, press::printed);
    paper.countDown();
  }

  @Test
  void deadlockIsRefusedWithItsCycle() {
    PressRef one = PressRef.start(system, () -> new PressServer(paper));
    PressRef two = PressRef.start(system, () -> new PressServer(paper));
    ServerDownException down = assertThrows(ServerDownException.class, () -> one.both(two));
    // The second press was refused and crashed, and the first with it.
    Throwable cause = down;
    while (!(cause instanceof DeadlockException)) {
      cause = cause.getCause();
    }
    assertEquals(Set.of(one.ref(), two.ref()), Set.copyOf(((DeadlockException) cause).cycle()));
  }

  @Test
  void abandonedCallIsSkipped() {
    PressRef press = PressRef.start(system, () -> new PressServer(paper));
    press.print("1");
    assertThrows(CallTimeoutException.class, () -> press.within(Duration.ofMillis(1)).printed());
    long before = system.skippedCalls();
    assertEquals(1, printedInTheEnd(press));
    assertEquals(before + 1, system.skippedCalls());
  }

  @Test
  void killReachesAHandlerThatHangs() {
    PressRef press = PressRef.start(system, () -> new PressServer(paper));
    CompletableFuture<Void> jam = press.async().jam();
    Await.until(() -> isPrinting(press));
    press.ref().exit(ExitReason.kill());
    ExecutionException failed = assertThrows(ExecutionException.class, jam::get);
    ServerDownException down = assertInstanceOf(ServerDownException.class, failed.getCause());
    assertEquals(ExitReason.killed(), down.reason());
    assertFalse(press.ref().isAlive());
  }

  @Test
  void alarmTellsOfAMailboxThatGrows() throws Exception {
    CompletableFuture<HighWater> told = new CompletableFuture<>();
    try (ActorSystem watched = PrintShop.watched(told::complete)) {
      PressRef press = PressRef.start(watched, () -> new PressServer(paper));
      for (int i = 0; i < 2_000; i++) {
        press.print("page");
      }
      assertEquals(new HighWater(press.ref(), 1_000), told.get());
      paper.countDown();
    }
  }
}

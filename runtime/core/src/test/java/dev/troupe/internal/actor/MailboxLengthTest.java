package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Self;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many messages an actor has not handled, seen from outside. */
@Timeout(60)
final class MailboxLengthTest {

  private static final int MESSAGES = 20_000;

  @AutoClose private final ActorSystem system = ActorSystem.start("lengths");

  @Test
  void whatIsQueuedAndWhatAReceiveHasLeftCounts() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch drained = new CountDownLatch(1);
    Cell cell =
        (Cell)
            system.spawn(() -> {
              Self.receive(String.class);
              left.countDown();
              open.await();
              for (int i = 0; i < 5; i++) {
                Self.receive();
              }
              drained.countDown();
              Self.receive(String.class);
            });
    for (int i = 0; i < 3; i++) {
      cell.send(i);
    }
    cell.send("go");
    left.await();
    assertEquals(3, cell.mailboxLength(100));
    cell.send(4);
    cell.send(5);
    assertEquals(5, cell.mailboxLength(100));
    assertEquals(5, cell.mailboxLength(5));
    assertEquals(4, cell.mailboxLength(4));
    assertEquals(1, cell.mailboxLength(1));
    open.countDown();
    drained.await();
    assertEquals(0, cell.mailboxLength(100));
    cell.send("end");
    while (cell.isAlive()) {
      Thread.onSpinWait();
    }
    assertEquals(0, cell.mailboxLength(100));
  }

  /** A turn turns the links around while they are counted; what comes out must still be sane. */
  @Test
  void countOfARunningActorIsNeverMoreThanWasSent() {
    Cell cell =
        (Cell)
            system.spawn(() -> {
              for (int i = 0; i < MESSAGES; i++) {
                Self.receive();
              }
            });
    long most = 0;
    for (int sent = 1; sent <= MESSAGES; sent++) {
      cell.send(sent);
      most = Math.max(most, cell.mailboxLength(Long.MAX_VALUE) - sent);
    }
    assertTrue(most <= 0, "counted " + most + " more than were sent");
    while (cell.isAlive()) {
      assertTrue(cell.mailboxLength(Long.MAX_VALUE) <= MESSAGES);
    }
  }
}

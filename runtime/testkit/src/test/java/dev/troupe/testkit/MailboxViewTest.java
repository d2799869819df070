package dev.troupe.testkit;

import static dev.troupe.testkit.TroupeAssertions.assertStops;
import static dev.troupe.testkit.TroupeAssertions.awaitIdle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Mailbox;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits in a mailbox. */
@Timeout(60)
final class MailboxViewTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("mailboxes");

  @Test
  void idleActorHasNothing() {
    TillRef till = TillRef.start(system, TillServer::new);
    awaitIdle(system);
    MailboxView view = MailboxView.of(till.ref());
    assertEquals(List.of(), view.queued());
    assertTrue(view.idle());
    assertNull(view.handling());
  }

  @Test
  void whatWaitsIsShownOldestFirst() throws Exception {
    for (Mailbox kind :
        List.of(
            Mailbox.unbounded(),
            Mailbox.droppingOldest(4),
            Mailbox.droppingNewest(4),
            Mailbox.blocking(4, Duration.ofSeconds(5)))) {
      CountDownLatch open = new CountDownLatch(1);
      CountDownLatch handling = new CountDownLatch(1);
      TillRef till =
          TillRef.start(
              system,
              () ->
                  new TillFake() {
                    @Override
                    public void fail() {
                      handling.countDown();
                      try {
                        open.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }
                  },
              StartOptions.defaults().mailbox(kind));
      till.fail();
      handling.await();
      till.add(List.of(1L));
      till.ref().send("hello");
      var unused = till.async().pay(5);
      MailboxView view = MailboxView.of(till.ref());
      assertEquals(List.of("cast Till.add([1])", "info hello", "call Till.pay(5)"), view.queued());
      assertFalse(view.idle());
      assertEquals("cast TillProtocol.Fail", view.handling());
      open.countDown();
      till.total();
      awaitIdle(system);
      assertEquals(List.of(), MailboxView.of(till.ref()).queued());
    }
  }

  @Test
  void whatAReceiveHasLeftIsShown() {
    ActorRef choosy = system.spawn(() -> Self.receive(String.class));
    choosy.send(1);
    awaitIdle(system);
    choosy.send(2);
    awaitIdle(system);
    MailboxView view = MailboxView.of(choosy);
    assertEquals(List.of("info 1", "info 2"), view.queued());
    assertTrue(view.idle());
    assertNull(view.handling());
  }

  @Test
  void whatIsHeldBackWhileSuspendedIsShown() {
    TillRef till = TillRef.start(system, TillServer::new);
    Sys.of(till.ref()).suspend();
    till.add(List.of(1L));
    till.add(List.of(2L));
    awaitIdle(system);
    assertEquals(
        List.of("cast Till.add([1])", "cast Till.add([2])"), MailboxView.of(till.ref()).queued());
    Sys.of(till.ref()).resume();
    assertEquals(3, till.total());
  }

  @Test
  void actorThatHasEndedHasNoMailbox() throws Exception {
    TillRef till = TillRef.start(system, TillServer::new);
    assertStops(till.ref(), till::fail);
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> MailboxView.of(till.ref()));
    assertTrue(refused.getMessage().contains("has ended (crashed"), refused::getMessage);
  }
}

package dev.troupe.examples.guides.server;

import static dev.troupe.testkit.TroupeAssertions.assertRestarts;
import static dev.troupe.testkit.TroupeAssertions.assertStops;
import static dev.troupe.testkit.TroupeAssertions.awaitIdle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.Supervisor;
import dev.troupe.Sys;
import dev.troupe.testkit.MailboxView;
import dev.troupe.testkit.NoLeakedActors;
import dev.troupe.testkit.Probe;
import dev.troupe.testkit.ProtocolProbe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
// [leaks]
@NoLeakedActors
final class TestKitTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("test");

  // [/leaks]

  // [probe]
  record Subscribe(ActorRef listener) {}

  record News(String text) {}

  @Test
  void listenersAreToldInOrder() {
    ActorRef agency =
        system.spawn(() -> {
          ActorRef listener = Self.receive(Subscribe.class).listener();
          while (true) {
            listener.send(Self.receive(News.class));
          }
        });
    Probe probe = Probe.in(system);
    agency.send(new Subscribe(probe.ref()));
    agency.send(new News("rain"));
    agency.send(new News("sun"));
    probe.expectEqual(new News("rain"));
    News next = probe.expect(News.class);
    assertEquals("sun", next.text());
    probe.expectNothing(); // waits until the system is idle, and no longer
  }

  // [/probe]

  // [protocol]
  @Test
  void boxSellsWhatItIsGiven() throws Exception {
    ProtocolProbe<Tickets> tickets = Probe.in(system, Tickets.class);
    Box box = new Box(TicketsRef.of(tickets.ref()));
    var sold = CompletableFuture.supplyAsync(box::sell); // waits for the test
    tickets.expectCall(Tickets::take).reply(5);
    assertEquals("ticket 5", sold.get());
  }

  // [/protocol]

  // [stops]
  @Test
  void wrongNumberOfTicketsIsACrash() throws Exception {
    TicketsRef tickets = TicketsRef.start(system, BrokenPrinter::new);
    var crash = assertStops(tickets.ref(), ExitReason.Crashed.class, () -> tickets.print(1));
    assertEquals("out of paper", crash.cause().getMessage());
  }

  @Test
  void supervisorStartsThemAgain() throws Exception {
    var tree =
        Supervisor.oneForOne()
            .child(TicketsRef.child("tickets", BrokenPrinter::new).name("tickets"));
    try (var shop = ActorSystem.start("shop", tree)) {
      TicketsRef tickets = TicketsRef.named(shop, "tickets");
      ActorRef again = assertRestarts(shop, "tickets", () -> tickets.print(1));
      assertEquals(again, tickets.ref());
    }
  }

  // [/stops]

  // [mailbox]
  @Test
  void suspendedServerKeepsWhatComes() {
    TicketsRef tickets = TicketsRef.start(system, TicketsServer::new);
    Sys.of(tickets.ref()).suspend();
    tickets.print(2);
    awaitIdle(system); // nothing happens any more
    assertEquals(List.of("cast Tickets.print(2)"), MailboxView.of(tickets.ref()).queued());
  }

  // [/mailbox]

  /** Prints nothing. */
  private static final class BrokenPrinter implements Tickets {

    @Override
    public int take() {
      return 1;
    }

    @Override
    public void giveBack(int ticket) {}

    @Override
    public void print(int count) {
      throw new IllegalStateException("out of paper");
    }
  }
}

package dev.troupe.examples.guides.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.CallTimeoutException;
import dev.troupe.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TestingTest {

  // [plain]
  @Test
  void ticketsAreNumbered() throws Exception {
    Tickets tickets = new TicketsServer(); // no system, no thread
    tickets.print(2);
    assertEquals(1, tickets.take());
    assertEquals(2, tickets.take());
    tickets.giveBack(1);
    assertThrows(UnknownTicket.class, () -> tickets.giveBack(7));
  }

  // [/plain]

  // [turn]
  @Test
  void takerWaitsForTheNextTicket() throws Exception {
    try (Turn<Tickets> turn = Turn.of(Tickets.class, new TicketsServer())) {
      turn.init();
      var ticket = turn.call(Tickets::take); // Reply.later: the answer is open
      assertFalse(ticket.isAnswered());
      turn.cast(tickets -> tickets.print(1));
      assertEquals(1, ticket.get());
    }
  }

  // [/turn]

  // [fake]
  @Test
  void boxSellsWhatThereIs() {
    assertEquals("ticket 5", new Box(new FakeTickets(5)).sell());
  }

  @Test
  void boxPassesTheTimeoutOn() {
    Tickets late =
        new FakeTickets(5) {
          @Override
          public int take() {
            throw new CallTimeoutException("Tickets.take has timed out.");
          }
        };
    assertThrows(CallTimeoutException.class, () -> new Box(late).sell());
  }

  // [/fake]

  // [direct]
  @Test
  void stubWithoutAnActor() throws Exception {
    TicketsRef tickets = TicketsRef.direct(new FakeTickets(5)); // where code needs async or within
    assertEquals(5, tickets.async().take().get());
  }

  // [/direct]

  /** Has one ticket. */
  private static class FakeTickets implements Tickets {

    private final int ticket;

    FakeTickets(int ticket) {
      this.ticket = ticket;
    }

    @Override
    public int take() {
      return ticket;
    }

    @Override
    public void giveBack(int given) {}

    @Override
    public void print(int count) {}
  }
}

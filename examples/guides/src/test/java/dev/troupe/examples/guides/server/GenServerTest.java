package dev.troupe.examples.guides.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.ExitReason;
import dev.troupe.MultiCall;
import dev.troupe.NoProcessException;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.Sys;
import dev.troupe.examples.guides.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GenServerTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("tickets");

  @Test
  void ticketComesWhenItIsPrinted() throws Exception {
    TicketsRef tickets = TicketsRef.start(system, TicketsServer::new);
    CompletableFuture<Integer> first = tickets.async().take();
    assertThrows(UnknownTicket.class, () -> tickets.giveBack(9)); // the server is not blocked
    assertFalse(first.isDone());
    tickets.print(2);
    assertEquals(1, first.get());
    assertEquals(2, tickets.take());
    tickets.giveBack(1);
    assertEquals(1, tickets.take());
  }

  @Test
  void callerThatHasGivenUpTakesNoTicket() {
    TicketsRef tickets = TicketsRef.start(system, TicketsServer::new);
    assertThrows(CallTimeoutException.class, () -> tickets.within(Duration.ofMillis(1)).take());
    tickets.print(1);
    assertEquals(1, tickets.take());
  }

  @Test
  void asyncCallIsGivenUpByCancel() {
    TicketsRef tickets = TicketsRef.start(system, TicketsServer::new);
    CompletableFuture<Integer> ticket = tickets.async().take();
    assertThrows(UnknownTicket.class, () -> tickets.giveBack(9)); // so the call is in
    assertTrue(ticket.cancel(true));
    tickets.print(1);
    assertEquals(1, tickets.take());
  }

  @Test
  void startDoesNotWaitForTheContinuationButMessagesDo() throws Exception {
    Books books = new Books();
    MeterRef meter = MeterRef.start(system, () -> new MeterServer(books));
    CompletableFuture<Long> total = meter.async().total();
    assertFalse(total.isDone());
    books.mayLoad.countDown();
    assertEquals(100, total.get());
  }

  @Test
  void idleServerStores() {
    Books books = Books.open();
    MeterRef meter = MeterRef.start(system, () -> new MeterServer(books));
    meter.add(1);
    Await.until(() -> !books.stored.isEmpty());
    assertEquals(List.of(101L), books.stored);
  }

  @Test
  void closeReturnsOnceTheActorIsGone() {
    Books books = Books.open();
    MeterRef meter = MeterRef.start(system, () -> new MeterServer(books));
    meter.add(5);
    meter.close();
    assertFalse(meter.ref().isAlive());
    assertEquals(105L, books.stored.getLast());
    assertThrows(NoProcessException.class, meter::total);
  }

  @Test
  void infosReachTheHook() {
    Books books = Books.open();
    MeterRef meter = MeterRef.start(system, () -> new MeterServer(books));
    meter.ref().send(7L);
    assertEquals(107, meter.total());
    ActorRef other =
        system.spawn(() -> {
          Self.link(meter.ref());
          Self.ref().exit(ExitReason.shutdown());
          Self.receive();
        });
    Await.until(() -> !books.notes.isEmpty());
    assertEquals(List.of(other + " has ended: shutdown"), books.notes);
  }

  @Test
  void statusShowsWhatTheServerSays() {
    MeterRef meter = MeterRef.start(system, () -> new MeterServer(Books.open()));
    assertEquals("total=100", Sys.of(meter.ref()).getState());
  }

  @Test
  void codeChangeKeepsStateAndAddress() {
    MeterRef meter = MeterRef.start(system, () -> new MeterServer(Books.open()));
    assertEquals(100, meter.total());
    CodeChange.upgrade(meter);
    assertEquals(100, meter.total());
    assertEquals(true, Sys.of(meter.ref()).getState(Object.class, s -> s instanceof MeterServer2));
  }

  @Test
  void callToAServerThatCrashesHasItsReason() {
    MeterRef meter = MeterRef.start(system, Broken::new);
    ServerDownException down = assertThrows(ServerDownException.class, meter::total);
    assertEquals("broken", down.getCause().getMessage());
    assertInstanceOf(ExitReason.Crashed.class, down.reason());
  }

  @Test
  void asyncCallsRunSideBySide() throws Exception {
    TicketsRef tickets = TicketsRef.start(system, TicketsServer::new);
    tickets.print(3);
    assertEquals(List.of(1, 2, 3), Calls.three(tickets));
  }

  @Test
  void multiCallTellsRepliesAndFailuresApart() throws Exception {
    MeterRef alive = MeterRef.start(system, () -> new MeterServer(Books.open()));
    MeterRef dead = MeterRef.start(system, () -> new MeterServer(Books.open()));
    dead.ref().stop();
    MultiCall<MeterRef, Long> totals = Calls.totals(List.of(alive, dead));
    assertEquals(Map.of(alive, 100L), totals.replies());
    assertInstanceOf(NoProcessException.class, totals.failures().get(dead));
  }

  @Test
  void requestsComeInAnyOrder() throws Exception {
    TicketsRef left = TicketsRef.start(system, TicketsServer::new);
    TicketsRef right = TicketsRef.start(system, TicketsServer::new);
    left.print(1);
    right.print(1);
    assertEquals(Set.of("left 1", "right 1"), Set.copyOf(Calls.both(left, right)));
  }

  @Test
  void asyncCallFailsAsACallDoes() {
    TicketsRef tickets = TicketsRef.start(system, TicketsServer::new);
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> tickets.async().giveBack(1).get());
    assertInstanceOf(UnknownTicket.class, failed.getCause());
  }

  private static final class Broken implements Meter {
    @Override
    public long total() {
      throw new IllegalStateException("broken");
    }

    @Override
    public void add(long amount) {}

    @Override
    public void close() {}
  }
}

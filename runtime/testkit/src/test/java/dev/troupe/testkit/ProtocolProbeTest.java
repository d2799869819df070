package dev.troupe.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.ServerDownException;
import dev.troupe.StartOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A probe that stands in for an actor. */
@Timeout(60)
final class ProtocolProbeTest {

  private static final Duration SHORT = Duration.ofMillis(5);

  @AutoClose private final ActorSystem system = ActorSystem.start("stand-ins");
  private final ProtocolProbe<Till> probe = Probe.in(system, Till.class);
  private final TillRef till = TillRef.of(probe.ref());

  @Test
  void testAnswersACall() throws Exception {
    CompletableFuture<Long> total = till.async().total();
    ReceivedCall<Long> call = probe.expectCall(Till::total);
    assertTrue(call.isOpen());
    assertFalse(total.isDone());
    call.reply(7L);
    assertEquals(7, total.get());
    assertFalse(call.isOpen());
    assertThrows(AssertionError.class, () -> call.reply(8L));
  }

  @Test
  void callerMayBeAnActor() throws Exception {
    CompletableFuture<Long> seen = new CompletableFuture<>();
    system.spawn(() -> seen.complete(till.total()));
    probe.expectCall(Till::total).reply(7L);
    assertEquals(7, seen.get());
  }

  @Test
  void testAnswersWithADeclaredException() {
    CompletableFuture<Void> paid = till.async().pay(5);
    ReceivedCall<?> call = probe.expectVoidCall(t -> t.pay(5));
    assertThrows(IllegalArgumentException.class, () -> call.fail(new InterruptedException()));
    call.fail(new Till.Short());
    assertInstanceOf(
        Till.Short.class, assertThrows(ExecutionException.class, paid::get).getCause());
  }

  @Test
  void voidCallIsAnsweredByNull() throws Exception {
    CompletableFuture<Void> paid = till.async().pay(5);
    probe.awaitVoidCall(t -> t.pay(5)).reply(null);
    paid.get();
  }

  @Test
  void castsAndCallsAndMessagesAreOneSequence() {
    till.add(List.of(1L, 2L));
    till.async().total();
    probe.ref().send("message");
    till.fail();
    ReceivedCast cast = probe.expectCast(t -> t.add(List.of(1L, 2L)));
    assertEquals("add", cast.method());
    assertEquals(List.of(List.of(1L, 2L)), cast.arguments());
    assertEquals(Till.class, cast.protocol());
    probe.awaitCast(Till::fail);
    ReceivedCall<?> call = probe.expect(ReceivedCall.class, c -> c.method().equals("total"));
    assertEquals(List.of(), call.arguments());
    probe.expectEqual("message");
    probe.expectNothing();
  }

  @Test
  void otherArgumentsAreAnotherMessage() {
    till.add(List.of(1L));
    AssertionError failure =
        assertThrows(AssertionError.class, () -> probe.expectCast(t -> t.add(List.of(2L))));
    assertTrue(
        failure
            .getMessage()
            .contains("expected cast Till.add([2]), but this came: cast Till.add([1])."),
        failure::getMessage);
    assertThrows(AssertionError.class, () -> probe.expectCall(Till::total));
    assertThrows(
        AssertionError.class, () -> probe.within(SHORT).awaitCast(t -> t.add(List.of(2L))));
    assertThrows(AssertionError.class, () -> probe.within(SHORT).awaitCall(Till::total));
  }

  @Test
  void exampleNamesOneMessage() {
    assertThrows(IllegalArgumentException.class, () -> probe.expectCast(t -> {}));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            probe.expectCast(t -> {
              t.fail();
              t.fail();
            }));
    till.async().total();
    probe.expectCall(Till::isEmpty); // as a stub: what it calls is the message
  }

  @Test
  void unansweredCallFailsWithTheProbe() {
    CompletableFuture<Long> total = till.async().total();
    probe.expectCall(Till::total);
    probe.close();
    assertInstanceOf(
        ServerDownException.class, assertThrows(ExecutionException.class, total::get).getCause());
  }

  @Test
  void collectorDoesNotLoseAnUnansweredCall() throws Exception {
    CompletableFuture<Long> total = till.async().total();
    probe.expectCall(Till::total);
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    probe.expectNothing();
    assertFalse(total.isDone());
  }

  @Test
  void abandonedCallIsNotAnswered() {
    assertThrows(dev.troupe.CallTimeoutException.class, () -> till.within(SHORT).total());
    ReceivedCall<Long> call = probe.expectCall(Till::total);
    assertFalse(call.isOpen());
    assertThrows(AssertionError.class, () -> call.reply(1L));
  }

  @Test
  void probeStandsInUnderAName() throws Exception {
    ProtocolProbe<Till> named = Probe.in(system, Till.class, StartOptions.defaults().name("till"));
    CompletableFuture<Long> total = TillRef.named(system, "till").async().total();
    named.expectCall(Till::total).reply(1L);
    assertEquals(1, total.get());
  }

  @Test
  void protocolIsAnInterface() {
    assertThrows(IllegalArgumentException.class, () -> Probe.in(system, TillServer.class));
  }

  @Test
  void probeServesItsProtocolAlone() {
    assertThrows(dev.troupe.WrongProtocolException.class, () -> TillRef.of(Probe.in(system).ref()));
  }
}

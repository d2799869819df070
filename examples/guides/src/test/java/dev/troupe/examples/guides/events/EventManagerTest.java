package dev.troupe.examples.guides.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.EventManager;
import dev.troupe.HandlerException;
import dev.troupe.HandlerExit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EventManagerTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("events");

  @Test
  void totalGoesOnThroughASwap() {
    assertEquals(16, Sales.sell(system));
  }

  @Test
  void ownerIsToldOfACrash() throws Exception {
    EventManager<Sale> sales = EventManager.start(system);
    CompletableFuture<HandlerExit> told = new CompletableFuture<>();
    system.spawn(() -> told.complete(Sales.own(sales)));
    assertEquals("fragile", told.get().id());
    assertInstanceOf(HandlerExit.Crashed.class, told.get().reason());
  }

  @Test
  void handlerThatCrashesLeavesTheOthersAlone() {
    EventManager<Sale> sales = EventManager.start(system);
    sales.add("fragile", Fragile::new);
    sales.add("turnover", Turnover::new);
    sales.syncNotify(new Sale("leaflet", 0));
    sales.syncNotify(new Sale("pen", 3));
    assertEquals(List.of("turnover"), sales.whichHandlers());
    assertEquals(3L, sales.call("turnover", "total?", Long.class));
    assertTrue(sales.ref().isAlive());
  }

  @Test
  void twoHandlersOfOneIdAreRefused() {
    EventManager<Sale> sales = EventManager.start(system);
    sales.add("turnover", Turnover::new);
    HandlerException refused =
        assertThrows(HandlerException.class, () -> sales.add("turnover", Turnover::new));
    assertEquals(HandlerException.Why.DUPLICATE_ID, refused.why());
  }

  @Test
  void deleteGivesWhatTheHandlerLeaves() {
    EventManager<Sale> sales = EventManager.start(system);
    sales.add("turnover", Turnover::new);
    sales.syncNotify(new Sale("pen", 3));
    assertEquals(3L, sales.delete("turnover"));
  }
}

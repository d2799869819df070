package dev.troupe.examples.guides.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ExitReason;
import dev.troupe.Turn;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PlainTest {

  @Test
  void cartNeedsNoActor() {
    Cart cart = new Cart(Map.of()).add("pen", 2).add("pen", 1);
    assertEquals(3, cart.size());
  }

  @Test
  void visitKeepsTheCartAndEnds() throws Exception {
    VisitServer server = new VisitServer();
    try (Turn<Visit> turn = Turn.of(Visit.class, server)) {
      turn.cast(visit -> visit.add("pen", 2));
      assertEquals(2, turn.call(Visit::cart).get().size());
      turn.cast(visit -> ((VisitServer) visit).onIdle());
      assertEquals(Optional.of(ExitReason.normal()), turn.stopped());
    }
  }
}

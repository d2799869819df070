package dev.troupe.examples.guides.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Turn;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StateMachineTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("doors");

  @Test
  void visitorWaitsUntilTheDoorIsOpen() throws Exception {
    DoorRef door = Doors.open(system);
    CompletableFuture<Void> visitor = door.async().enter();
    assertFalse(door.unlock("0000"));
    assertFalse(visitor.isDone());
    assertTrue(door.unlock("1234"));
    visitor.get();
  }

  // [turn]
  @Test
  void doorClosesByItself() throws Exception {
    try (Turn<Door> turn = Turn.of(Door.class, new Locked("1234"))) {
      turn.init();
      var visitor = turn.callVoid(Door::enter);
      assertFalse(visitor.isAnswered()); // postponed
      turn.call(door -> door.unlock("1234"));
      assertTrue(visitor.isAnswered());
      turn.cast(door -> ((DoorState) door).onStateTimeout("close"));
      assertEquals(new Locked("1234"), turn.server());
    }
  }
  // [/turn]
}

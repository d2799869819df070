package dev.troupe.examples.guides.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AlreadyRegisteredException;
import dev.troupe.AlreadyStarted;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.ProcessGroups;
import dev.troupe.Registry;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.UniqueRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class NamesTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("chat");
  private final UniqueRegistry<String, String> rooms = Registry.unique(system, "rooms");

  private RoomRef room(String key) {
    return RoomRef.start(system, () -> new RoomServer(rooms, key));
  }

  @Test
  void nameLeadsToWhoeverHasIt() {
    RoomRef hall = Chat.byName(system, rooms);
    assertEquals(List.of("hello"), hall.lines());
    hall.ref().stop();
    assertThrows(NoProcessException.class, hall::lines);
    Chat.byName(system, rooms);
    assertEquals(List.of("hello"), hall.lines());
  }

  @Test
  void nameIsTakenOnce() {
    ActorRef first = Chat.byName(system, rooms).ref();
    StartException refused =
        assertThrows(
            StartException.class,
            () ->
                RoomRef.start(
                    system,
                    () -> new RoomServer(rooms, "another"),
                    StartOptions.defaults().name("hall")));
    assertEquals(new ExitReason.Custom(new AlreadyStarted("hall", first)), refused.reason());
  }

  @Test
  void keyLeadsToItsRoom() {
    assertEquals("hello", Chat.byKey(system));
  }

  @Test
  void keyIsTakenOnceAndFreedByTheEnd() {
    RoomRef first = room("attic");
    StartException refused = assertThrows(StartException.class, () -> room("attic"));
    AlreadyRegisteredException taken =
        assertInstanceOf(AlreadyRegisteredException.class, refused.getCause());
    assertEquals(first.ref(), taken.holder());
    first.say("last words");
    assertEquals(List.of("last words"), first.lines());
    assertEquals("1 lines", rooms.lookup("attic").getFirst().value());
    first.ref().stop();
    assertEquals(List.of(), rooms.lookup("attic"));
    room("attic");
  }

  @Test
  void groupHearsABroadcast() {
    RoomRef one = room("one");
    RoomRef two = room("two");
    assertEquals(2, Chat.tell(system));
    assertEquals(List.of("rain"), one.lines());
    assertEquals(List.of("rain"), two.lines());
  }

  @Test
  void monitorMissesNothing() throws Exception {
    ProcessGroups<String> chat = ProcessGroups.scope(system, "chat");
    RoomRef one = room("one");
    BlockingQueue<Set<ActorRef>> seen = new LinkedBlockingQueue<>();
    system.spawn(() -> Chat.watch(chat, seen::add));
    assertEquals(Set.of(one.ref()), seen.take());
    RoomRef two = room("two");
    assertEquals(Set.of(one.ref(), two.ref()), seen.take());
    one.ref().stop();
    assertEquals(Set.of(two.ref()), seen.take());
  }
}

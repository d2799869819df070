package dev.troupe.examples.guides.names;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.GroupChange;
import dev.troupe.GroupJoined;
import dev.troupe.GroupLeft;
import dev.troupe.GroupSnapshot;
import dev.troupe.ProcessGroups;
import dev.troupe.Registry;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.UniqueRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Ways to find a room. */
final class Chat {

  private Chat() {}

  static RoomRef byName(ActorSystem system, UniqueRegistry<String, String> rooms) {
    // [name]
    RoomRef.start(
        system, () -> new RoomServer(rooms, "hall"), StartOptions.defaults().name("hall"));

    RoomRef hall = RoomRef.named(system, "hall"); // looked up at each message
    hall.say("hello");
    // [/name]
    return hall;
  }

  static String byKey(ActorSystem system) {
    // [via]
    UniqueRegistry<String, String> rooms = Registry.unique(system, "rooms");
    RoomRef.start(system, () -> new RoomServer(rooms, "lobby"));

    RoomRef lobby = RoomRef.via(rooms.via("lobby")); // also before anybody is registered
    lobby.say("hello");
    // [/via]
    return lobby.lines().getFirst();
  }

  static int tell(ActorSystem system) {
    // [group]
    ProcessGroups<String> chat = ProcessGroups.scope(system, "chat");
    int reached = chat.broadcast("news", new News("rain"));
    // [/group]
    return reached;
  }

  static void watch(ProcessGroups<String> chat, Consumer<Set<ActorRef>> show)
      throws InterruptedException {
    // [monitor]
    GroupSnapshot<List<ActorRef>> start = chat.monitor("news");
    Set<ActorRef> now = new HashSet<>(start.members());
    while (true) {
      show.accept(Set.copyOf(now));
      switch (Self.receive(GroupChange.class)) {
        case GroupJoined joined -> now.addAll(joined.actors());
        case GroupLeft left -> now.removeAll(left.actors());
      }
    }
    // [/monitor]
  }
}

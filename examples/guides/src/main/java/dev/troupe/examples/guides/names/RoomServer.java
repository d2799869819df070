package dev.troupe.examples.guides.names;

import dev.troupe.GenServer;
import dev.troupe.ProcessGroups;
import dev.troupe.Self;
import dev.troupe.UniqueRegistry;
import java.util.ArrayList;
import java.util.List;

/** A room that registers itself, and hears the news. */
// [room]
final class RoomServer implements Room, GenServer {

  private final UniqueRegistry<String, String> rooms;
  private final String key;
  private final List<String> lines = new ArrayList<>();

  RoomServer(UniqueRegistry<String, String> rooms, String key) {
    this.rooms = rooms;
    this.key = key;
  }

  @Override
  public void init() {
    rooms.register(key, "empty"); // AlreadyRegisteredException: the start fails
    ProcessGroups.<String>scope(Self.system(), "chat").join("news", Self.ref());
  }

  @Override
  public List<String> lines() {
    return lines; // copied on its way
  }

  @Override
  public void say(String line) {
    lines.add(line);
    rooms.update(key, old -> lines.size() + " lines");
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case News(var headline) -> say(headline);
      default -> GenServer.super.onInfo(message);
    }
  }
}
// [/room]

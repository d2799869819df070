package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.GenServer;
import dev.troupe.MonitorRef;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server behind a probe. Touched in the probe's turns alone; it runs no code of a test's. */
final class Recorder implements GenServer {

  /** A message that has come, and when: the first is number 1. */
  record Entry(long number, Object message) {}

  private record Waiter(long after, ReplyTo<Entry> reply) {}

  private final List<Object> all = new ArrayList<>();
  private final Map<Long, Entry> unread = new LinkedHashMap<>();
  private final List<Waiter> waiters = new ArrayList<>();
  private final Map<ActorRef, MonitorRef> watched = new HashMap<>();

  @Override
  public void init() {
    Self.trapExits(true);
  }

  @Override
  public void onInfo(Object message) {
    record(message);
  }

  void record(Object message) {
    all.add(message);
    Entry entry = new Entry(all.size(), message);
    unread.put(entry.number(), entry);
    // Whoever waits does so because nothing had come after what it knows.
    List<Waiter> waiting = List.copyOf(waiters);
    waiters.clear();
    waiting.forEach(waiter -> waiter.reply().reply(entry));
  }

  /** The first unread message after one of a number; waits until there is one. */
  Entry next(long after) {
    Entry entry = poll(after);
    if (entry != null) {
      return entry;
    }
    waiters.removeIf(waiter -> !waiter.reply().isOpen());
    return Reply.later(reply -> waiters.add(new Waiter(after, reply)));
  }

  /** The first unread message after one of a number, or null. */
  @Nullable Entry poll(long after) {
    for (Entry entry : unread.values()) {
      if (entry.number() > after) {
        return entry;
      }
    }
    return null;
  }

  /** Makes a message read; false if it was. */
  boolean take(long number) {
    return unread.remove(number) != null;
  }

  void skipAll() {
    unread.clear();
  }

  List<Object> all() {
    return List.copyOf(all);
  }

  List<Entry> unread() {
    return List.copyOf(unread.values());
  }

  void watch(ActorRef actor) {
    watched.computeIfAbsent(actor, Self::monitor);
  }

  void unwatch(ActorRef actor) {
    MonitorRef monitor = watched.remove(actor);
    if (monitor != null) {
      Self.demonitor(monitor);
    }
  }

  boolean isWatching(ActorRef actor) {
    return watched.containsKey(actor);
  }
}

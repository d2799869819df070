package dev.troupe.trust.simulator;

import dev.troupe.ActorRef;
import dev.troupe.ExitReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** What was seen in a {@link Town}, and what of it should not have been. */
final class Chronicle {

  private record Letter(int sender, long number) {}

  private record Conversation(int sender, ActorRef reader) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final List<String> wrongs = new ArrayList<>();
  private final Map<Conversation, Long> last = new HashMap<>();
  private final Set<Letter> read = new HashSet<>();
  private final Map<String, ActorRef> holders = new HashMap<>();
  private final Set<ActorRef> terminated = new HashSet<>();
  private final Map<Object, Integer> downs = new HashMap<>();
  private long crashes;
  private long starts;

  void wrong(String what) {
    lock.lock();
    try {
      wrongs.add(what);
    } finally {
      lock.unlock();
    }
  }

  /** A citizen begins its life under a name; the one before must have ended. */
  void begins(String name, ActorRef citizen) {
    lock.lock();
    try {
      starts++;
      ActorRef before = holders.put(name, citizen);
      if (before != null && before.isAlive()) {
        wrongs.add(name + " is started as " + citizen + " while " + before + " lives");
      }
    } finally {
      lock.unlock();
    }
  }

  void reads(ActorRef citizen, int sender, long number) {
    lock.lock();
    try {
      if (!read.add(new Letter(sender, number))) {
        wrongs.add(number + " of sender " + sender + " is handled twice, now by " + citizen);
      }
      Long before = last.put(new Conversation(sender, citizen), number);
      if (before != null && before > number) {
        wrongs.add(
            citizen + " handles " + number + " of sender " + sender + " after its " + before);
      }
      if (terminated.contains(citizen)) {
        wrongs.add(citizen + " handles " + number + " of sender " + sender + " after terminate");
      }
    } finally {
      lock.unlock();
    }
  }

  void terminates(ActorRef citizen, ExitReason reason) {
    lock.lock();
    try {
      if (!terminated.add(citizen)) {
        wrongs.add(citizen + " terminates twice, now with " + reason);
      }
    } finally {
      lock.unlock();
    }
  }

  void crashes() {
    lock.lock();
    try {
      crashes++;
    } finally {
      lock.unlock();
    }
  }

  /** A Down has come for a monitor. */
  void down(Object monitor) {
    lock.lock();
    try {
      if (downs.merge(monitor, 1, Integer::sum) > 1) {
        wrongs.add("a second Down for " + monitor);
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isDown(Object monitor) {
    lock.lock();
    try {
      return downs.containsKey(monitor);
    } finally {
      lock.unlock();
    }
  }

  List<String> wrongs() {
    return wrongs;
  }

  long handled() {
    return read.size();
  }

  long crashCount() {
    return crashes;
  }

  long startCount() {
    return starts;
  }
}

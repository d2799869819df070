package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One process group. All but {@link #all} and {@link #local} only under the scope's lock. It stands
 * for the group's name while that is in use, so that under the lock nobody asks a user's name
 * whether it equals another.
 */
final class Group<G> {

  final G name;
  final Map<ActorRef, GroupMember<G>> members = new LinkedHashMap<>();
  final Set<GroupWatch> watches = new LinkedHashSet<>();

  /** Out of use: whoever still finds it gets another. */
  boolean dead;

  private final ReentrantLock lock;
  private volatile @Nullable List<ActorRef> all = List.of(); // null when it is old
  private volatile @Nullable List<ActorRef> local = List.of();

  Group(G name, ReentrantLock lock) {
    this.name = name;
    this.lock = lock;
  }

  /** The members of all nodes. Any thread. */
  List<ActorRef> all() {
    List<ActorRef> known = all;
    return known == null ? copy(false) : known;
  }

  /** The members of this system. Any thread. */
  List<ActorRef> local() {
    List<ActorRef> known = local;
    return known == null ? copy(true) : known;
  }

  private List<ActorRef> copy(boolean localOnly) {
    lock.lock();
    try {
      List<ActorRef> found = new ArrayList<>();
      for (GroupMember<G> member : members.values()) {
        for (int i = 0; i < member.count && (!localOnly || member.node == null); i++) {
          found.add(member.actor);
        }
      }
      List<ActorRef> made = List.copyOf(found);
      if (localOnly) {
        local = made;
      } else {
        all = made;
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  /** Members have come or gone. */
  void changed() {
    all = null;
    local = null;
  }

  @Override
  public String toString() {
    return "group " + Crash.describe(name);
  }
}

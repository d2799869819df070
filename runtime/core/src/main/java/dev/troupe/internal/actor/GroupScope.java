package dev.troupe.internal.actor;

import static java.util.Collections.nCopies;
import static java.util.Collections.unmodifiableMap;

import dev.troupe.ActorRef;
import dev.troupe.GroupChange;
import dev.troupe.GroupJoined;
import dev.troupe.GroupLeft;
import dev.troupe.GroupMonitor;
import dev.troupe.GroupSnapshot;
import dev.troupe.ProcessGroups;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Seat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One scope of process groups.
 *
 * @param <G> the names of the groups
 */
// Members and monitors change under the scope's lock, and there the monitors are told; so what a
// monitor hears begins where its snapshot ends. The user's equals and hashCode are called by the
// map
// of groups alone, outside the lock. As in KeyTable, a place is held by its actor from within the
// lock, and the locks of ties are taken inside of it, never the other way round.
public final class GroupScope<G> implements ProcessGroups<G> {

  private final Kernel kernel;
  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<G, Group<G>> groups = new ConcurrentHashMap<>();
  private final Set<GroupWatch> watches = new LinkedHashSet<>(); // of the whole scope

  GroupScope(Kernel kernel, String name) {
    this.kernel = kernel;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  // ---- members

  @Override
  public void join(G group, ActorRef... actors) {
    List<Cell> own = own(actors, "join");
    if (!own.isEmpty()) {
      add(null, group, own);
    }
  }

  @Override
  public boolean leave(G group, ActorRef... actors) {
    return remove(null, group, own(actors, "leave"));
  }

  private List<Cell> own(ActorRef[] actors, String what) {
    List<Cell> cells = new ArrayList<>();
    for (ActorRef actor : actors) {
      Cell cell = (Cell) Objects.requireNonNull(actor, "actor");
      if (cell.kernel() != kernel) {
        throw new IllegalArgumentException(
            "%s of %s on node %s cannot %s %s of %s from here. Let it %s on its own system."
                .formatted(cell, cell.kernel(), cell.node(), what, this, kernel, what));
      }
      cells.add(cell);
    }
    return cells;
  }

  private void add(@Nullable String node, G name, List<? extends ActorRef> actors) {
    Group<G> group = lock(name);
    try {
      List<ActorRef> joined = new ArrayList<>();
      for (ActorRef actor : actors) {
        GroupMember<G> member = group.members.get(actor);
        if (member == null) {
          member = new GroupMember<>(this, group, actor, node);
          if (node == null && !((Cell) actor).hold(member)) {
            continue;
          }
          group.members.put(actor, member);
        }
        member.count++;
        joined.add(actor);
      }
      changed(group, node, joined, true);
    } finally {
      unlock(group);
    }
  }

  private boolean remove(@Nullable String node, G name, List<? extends ActorRef> actors) {
    StackReserve.forSteps();
    Group<G> group = groups.get(Objects.requireNonNull(name, "group"));
    if (group == null) {
      return false;
    }
    lock.lock();
    try {
      List<ActorRef> left = new ArrayList<>();
      for (ActorRef actor : actors) {
        GroupMember<G> member = group.members.get(actor);
        if (member != null && Objects.equals(member.node, node)) {
          left.add(actor);
          member.count--;
          if (member.count == 0) {
            group.members.remove(actor);
            if (node == null) {
              ((Cell) actor).letGo(member);
            }
          }
        }
      }
      changed(group, node, left, false);
      return !left.isEmpty();
    } finally {
      unlock(group);
    }
  }

  /** The actor of a member has ended. */
  void release(GroupMember<G> member) {
    Group<G> group = member.group;
    lock.lock();
    try {
      if (group.members.remove(member.actor, member)) {
        changed(group, null, nCopies(member.count, member.actor), false);
      }
    } finally {
      unlockAtEnd(group);
    }
  }

  /** Under the lock: tells those who monitor. */
  private void changed(
      Group<G> group, @Nullable String node, List<ActorRef> actors, boolean joined) {
    if (actors.isEmpty()) {
      return;
    }
    group.changed();
    tell(group.watches, group, node, actors, joined);
    tell(watches, group, node, actors, joined);
  }

  private void tell(
      Set<GroupWatch> told,
      Group<G> group,
      @Nullable String node,
      List<ActorRef> actors,
      boolean joined) {
    for (GroupWatch watch : told) {
      if (node == null || !watch.localOnly) {
        GroupChange change =
            joined
                ? new GroupJoined(watch, group.name, actors)
                : new GroupLeft(watch, group.name, actors);
        watch.watcher.tell(new GroupSignal(watch, change), Seat.current());
      }
    }
  }

  /** The group of a name, with the lock taken. */
  @SuppressWarnings("LockNotBeforeTry") // whoever asks for it unlocks
  private Group<G> lock(G name) {
    StackReserve.forSteps();
    Objects.requireNonNull(name, "group");
    while (true) {
      Group<G> group = groups.get(name);
      if (group == null) {
        Group<G> made = new Group<>(name, lock);
        group = groups.putIfAbsent(name, made);
        if (group == null) {
          group = made;
        }
      }
      lock.lock();
      if (!group.dead) {
        return group;
      }
      lock.unlock();
      groups.remove(name, group);
    }
  }

  private void unlock(Group<G> group) {
    boolean unused = group.members.isEmpty() && group.watches.isEmpty();
    group.dead = unused;
    lock.unlock();
    if (unused) {
      groups.remove(group.name, group);
    }
  }

  private void unlockAtEnd(Group<G> group) {
    try {
      unlock(group);
    } catch (Throwable broken) {
      // The name's equals. The group is dead, whether or not it was found in the map.
    }
  }

  // ---- what there is

  @Override
  public List<ActorRef> members(G group) {
    Group<G> found = groups.get(Objects.requireNonNull(group, "group"));
    return found == null ? List.of() : found.all();
  }

  @Override
  public List<ActorRef> localMembers(G group) {
    Group<G> found = groups.get(Objects.requireNonNull(group, "group"));
    return found == null ? List.of() : found.local();
  }

  @Override
  public List<G> groups() {
    List<G> names = new ArrayList<>();
    for (Group<G> group : groups.values()) {
      if (!group.all().isEmpty()) {
        names.add(group.name);
      }
    }
    return List.copyOf(names);
  }

  @Override
  public int broadcast(G group, Object message) {
    Objects.requireNonNull(message, "message");
    Set<ActorRef> receivers = new LinkedHashSet<>(members(group));
    receivers.forEach(actor -> actor.send(message));
    return receivers.size();
  }

  // ---- monitors

  @Override
  public GroupSnapshot<List<ActorRef>> monitor(G name) {
    Cell self = Turns.self("ProcessGroups.monitor(...)");
    Group<G> group = lock(name);
    try {
      GroupWatch watch = held(new GroupWatch(this, self, group, false));
      group.watches.add(watch);
      return new GroupSnapshot<>(watch, group.all());
    } finally {
      unlock(group);
    }
  }

  @Override
  public GroupSnapshot<Map<G, List<ActorRef>>> monitorScope() {
    return monitorAll(false);
  }

  /**
   * A monitor of all groups.
   *
   * @param localOnly of the members of this system alone
   * @return the members by group, and the monitor
   */
  public GroupSnapshot<Map<G, List<ActorRef>>> monitorAll(boolean localOnly) {
    StackReserve.forSteps();
    Cell self = Turns.self("ProcessGroups.monitorScope()");
    List<Group<G>> found = new ArrayList<>();
    List<List<ActorRef>> members = new ArrayList<>();
    GroupWatch watch;
    lock.lock();
    try {
      watch = held(new GroupWatch(this, self, null, localOnly));
      watches.add(watch);
      for (Group<G> group : groups.values()) {
        found.add(group);
        members.add(localOnly ? group.local() : group.all());
      }
    } finally {
      lock.unlock();
    }
    Map<G, List<ActorRef>> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      if (!members.get(i).isEmpty()) {
        byGroup.put(found.get(i).name, members.get(i));
      }
    }
    return new GroupSnapshot<>(watch, unmodifiableMap(byGroup));
  }

  private static GroupWatch held(GroupWatch watch) {
    if (!watch.watcher.hold(watch)) {
      throw new IllegalStateException(watch.watcher + " has ended, so it cannot monitor a group.");
    }
    return watch;
  }

  @Override
  public void demonitor(GroupMonitor monitor) {
    StackReserve.forSteps();
    Cell self = Turns.self("ProcessGroups.demonitor(...)");
    GroupWatch watch = (GroupWatch) Objects.requireNonNull(monitor, "monitor");
    if (watch.watcher != self || watch.scope != this) {
      throw new IllegalArgumentException(
          self
              + " cannot take back a "
              + watch
              + " of "
              + watch.watcher
              + " from "
              + this
              + ". Give it what this scope's monitor has returned to this actor.");
    }
    watch.over = true;
    self.letGo(watch);
    forget(watch);
  }

  /** Ends a monitor. */
  void forget(GroupWatch watch) {
    Group<?> group = watch.group;
    lock.lock();
    try {
      (group == null ? watches : group.watches).remove(watch);
    } finally {
      if (group == null) {
        lock.unlock();
      } else {
        unlockAtEnd(own(group));
      }
    }
  }

  @SuppressWarnings("unchecked") // a watch of this scope is of a group of this scope
  private Group<G> own(Group<?> group) {
    return (Group<G>) group;
  }

  // ---- other nodes

  /**
   * See {@link dev.troupe.spi.RemoteGroups#joined}.
   *
   * @param node which node
   * @param group which group
   * @param actors who
   */
  public void remoteJoined(String node, G group, List<ActorRef> actors) {
    Objects.requireNonNull(node, "node");
    checkRemote(actors);
    add(node, group, actors);
  }

  /**
   * See {@link dev.troupe.spi.RemoteGroups#left}.
   *
   * @param node which node
   * @param group which group
   * @param actors who
   */
  public void remoteLeft(String node, G group, List<ActorRef> actors) {
    remove(Objects.requireNonNull(node, "node"), group, actors);
  }

  /**
   * See {@link dev.troupe.spi.RemoteGroups#sync}.
   *
   * @param node which node
   * @param members its members by group
   */
  public void remoteSync(String node, Map<G, List<ActorRef>> members) {
    Objects.requireNonNull(node, "node");
    members.values().forEach(this::checkRemote);
    for (Group<G> group : groups.values()) {
      List<ActorRef> now = members.getOrDefault(group.name, List.of());
      remove(node, group.name, minus(of(node, group), now));
    }
    members.forEach((name, actors) -> {
      Group<G> group = groups.get(name);
      add(node, name, group == null ? actors : minus(actors, of(node, group)));
    });
  }

  /** One list without what is in another, each as often as it is there. */
  private static List<ActorRef> minus(List<ActorRef> some, List<ActorRef> others) {
    Map<ActorRef, Integer> without = new HashMap<>();
    others.forEach(actor -> without.merge(actor, 1, Integer::sum));
    List<ActorRef> left = new ArrayList<>();
    for (ActorRef actor : some) {
      int more = without.getOrDefault(actor, 0);
      if (more == 0) {
        left.add(actor);
      } else {
        without.put(actor, more - 1);
      }
    }
    return left;
  }

  /** The members of a node. */
  private List<ActorRef> of(String node, Group<G> group) {
    List<ActorRef> found = new ArrayList<>();
    lock.lock();
    try {
      for (GroupMember<G> member : group.members.values()) {
        if (node.equals(member.node)) {
          found.addAll(nCopies(member.count, member.actor));
        }
      }
    } finally {
      lock.unlock();
    }
    return found;
  }

  private void checkRemote(List<ActorRef> actors) {
    for (ActorRef actor : actors) {
      if (((Cell) actor).kernel() == kernel) {
        throw new IllegalArgumentException(
            actor + " is of " + kernel + " itself, and no other node can say what it has joined.");
      }
    }
  }

  @Override
  public String toString() {
    return "process groups \"" + name + "\"";
  }
}

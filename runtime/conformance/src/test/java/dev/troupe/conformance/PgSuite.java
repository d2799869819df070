package dev.troupe.conformance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.GroupChange;
import dev.troupe.GroupJoined;
import dev.troupe.GroupLeft;
import dev.troupe.GroupMonitor;
import dev.troupe.ProcessGroups;
import dev.troupe.Self;
import dev.troupe.spi.RemoteGroups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** OTP's pg: process groups. */
@Timeout(120)
final class PgSuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("groups");
  @AutoClose private final ActorSystem elsewhere = ActorSystem.start("elsewhere");
  private final ProcessGroups<String> groups = ProcessGroups.scope(system, "test");
  private final Puppet one = new Puppet(system);
  private final Puppet other = new Puppet(system);
  private final Puppet remote = new Puppet(elsewhere);

  // ---- members

  @Test
  @Otp(
      value = "pg 1",
      cases = {"single", "two", "double"})
  void joiningTwiceIsLeftByLeavingTwice() {
    groups.join("a", one.ref(), other.ref());
    groups.join("a", one.ref());
    assertEquals(List.of(one.ref(), one.ref(), other.ref()), groups.members("a"));
    assertTrue(groups.leave("a", one.ref()));
    assertEquals(List.of(one.ref(), other.ref()), groups.members("a"));
    assertEquals(groups.members("a"), groups.localMembers("a"));
    assertTrue(groups.leave("a", one.ref()));
    assertFalse(groups.leave("a", one.ref()));
    assertFalse(groups.leave("b", one.ref()));
    assertEquals(List.of(other.ref()), groups.members("a"));
    groups.join("a", one.ref(), one.ref());
    assertTrue(groups.leave("a", one.ref(), one.ref(), one.ref()));
    assertEquals(List.of(other.ref()), groups.members("a"));
  }

  @Test
  @Otp(value = "pg 1", cases = "single")
  void broadcastReachesEachMemberOnce() throws Exception {
    groups.join("a", one.ref(), other.ref(), one.ref());
    assertEquals(2, groups.broadcast("a", "hello"));
    assertEquals("hello", one.next(String.class));
    assertEquals("hello", other.next(String.class));
    assertTrue(one.hasNo(String.class));
    assertEquals(0, groups.broadcast("b", "hello"));
  }

  @Test
  @Otp(
      value = "pg 2",
      cases = {"errors", "process_owner_check"})
  void actorOfAnotherSystemIsRefused() {
    for (Runnable refused :
        List.<Runnable>of(
            () -> groups.join("a", one.ref(), remote.ref()),
            () -> groups.leave("a", one.ref(), remote.ref()))) {
      var told = assertThrows(IllegalArgumentException.class, refused::run);
      assertTrue(told.getMessage().contains("on its own system."), told.getMessage());
    }
    assertEquals(List.of(), groups.members("a"), "none of them has joined");
    assertEquals(List.of(), groups.groups());
  }

  // ---- the end of an actor

  @Test
  @Otp(
      value = "pg 3",
      cases = {"single", "leave_exit_race"},
      better = "A member is out of its groups before a Down of it is sent.")
  void memberIsGoneWhenTheDownIsSeen() throws Exception {
    for (int round = 0; round < 1_000; round++) {
      Puppet member = new Puppet(system);
      groups.join("a", member.ref(), member.ref());
      groups.join("b", member.ref(), one.ref());
      one.does(() -> {
        Self.monitor(member.ref());
        member.ref().exit(ExitReason.kill());
        Self.receive(Down.class);
        assertEquals(List.of(), groups.members("a"));
        assertEquals(List.of(one.ref()), groups.members("b"));
        return groups.leave("b", one.ref());
      });
    }
    other.dies(system);
    groups.join("a", other.ref());
    assertEquals(List.of(), groups.groups(), "who has ended does not join");
  }

  @Test
  @Otp(
      value = "pg 3",
      cases = {"leave_exit_race", "thundering_herd"})
  void deathDuringLeaveAndJoinDoesNoHarm() throws Exception {
    var scope = one.does(groups::monitorScope);
    for (int round = 0; round < 2_000; round++) {
      ActorRef member = system.spawn(() -> Self.receive(Down.class));
      groups.join("a", member, member);
      Thread killer = Thread.ofVirtual().start(() -> member.exit(ExitReason.shutdown()));
      groups.leave("a", member);
      groups.join("a", member);
      groups.leave("a", member, member);
      groups.join("b", member);
      killer.join();
    }
    Await.until(() -> groups.groups().isEmpty());
    one.ref().send("over");
    assertEquals(Map.of(), one.does(() -> replay(scope.monitor(), new HashMap<>())));
  }

  // ---- monitors

  @Test
  @Otp(
      value = "pg 4",
      cases = {"monitor", "monitor_self"})
  void monitorGetsASnapshotAndThenEachChange() throws Exception {
    groups.join("a", other.ref());
    var snapshot = one.does(() -> groups.monitor("a"));
    GroupMonitor monitor = snapshot.monitor();
    assertEquals(List.of(other.ref()), snapshot.members());
    groups.join("b", other.ref());
    groups.join("a", one.ref(), other.ref());
    groups.leave("a", one.ref());
    other.dies(system);
    assertEquals(
        new GroupJoined(monitor, "a", List.of(one.ref(), other.ref())),
        one.next(GroupChange.class));
    assertEquals(new GroupLeft(monitor, "a", List.of(one.ref())), one.next(GroupChange.class));
    assertEquals(
        new GroupLeft(monitor, "a", List.of(other.ref(), other.ref())),
        one.next(GroupChange.class));
    assertTrue(one.hasNo(GroupChange.class));
  }

  @Test
  @Otp(value = "pg 4", cases = "monitor")
  void nothingArrivesAfterDemonitor() throws Exception {
    var first = one.does(() -> groups.monitor("a"));
    var second = one.does(() -> groups.monitor("a"));
    groups.join("a", other.ref());
    one.runs(() -> groups.demonitor(first.monitor()));
    one.runs(() -> groups.demonitor(first.monitor()));
    groups.leave("a", other.ref());
    assertSame(second.monitor(), one.next(GroupJoined.class).monitor());
    assertSame(second.monitor(), one.next(GroupLeft.class).monitor());
    assertTrue(one.hasNo(GroupChange.class));
    assertThrows(
        IllegalArgumentException.class, () -> other.runs(() -> groups.demonitor(second.monitor())));
    assertThrows(IllegalStateException.class, () -> groups.monitor("a"));
  }

  @Test
  @Otp(
      value = {"pg 4", "pg 7"},
      cases = {"monitor", "monitor_scope", "thundering_herd"})
  void replayingTheMessagesOverTheSnapshotGivesTheFinalState() throws Exception {
    List<String> names = List.of("a", "b", "c");
    ConcurrentLinkedQueue<Puppet> watchers = new ConcurrentLinkedQueue<>();
    Map<Puppet, GroupMonitor> monitors = new HashMap<>();
    Map<Puppet, Map<Object, Map<ActorRef, Long>>> states = new HashMap<>();
    AtomicInteger running = new AtomicInteger();
    List<ActorRef> churns = new ArrayList<>();
    List<Puppet> stay = List.of(new Puppet(system), new Puppet(system), new Puppet(system));
    for (int i = 0; i < 300; i++) {
      running.incrementAndGet();
      churns.add(
          system.spawn(() -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            for (int n = 0; n < 100; n++) {
              String name = names.get(random.nextInt(3));
              ActorRef who = random.nextBoolean() ? Self.ref() : stay.get(n % 3).ref();
              if (random.nextInt(5) < 3) {
                groups.join(name, who);
              } else {
                groups.leave(name, who);
              }
            }
            running.decrementAndGet();
            if (random.nextBoolean()) {
              Self.receive(Down.class);
            }
          }));
      if (i % 10 == 0) {
        Puppet watcher = new Puppet(system);
        watchers.add(watcher);
        if (i % 20 == 0) {
          var scope = watcher.does(groups::monitorScope);
          monitors.put(watcher, scope.monitor());
          Map<Object, Map<ActorRef, Long>> state = new HashMap<>();
          scope.members().forEach((name, members) -> state.put(name, counts(members)));
          states.put(watcher, state);
        } else {
          var group = watcher.does(() -> groups.monitor("a"));
          monitors.put(watcher, group.monitor());
          states.put(watcher, new HashMap<>(Map.of("a", counts(group.members()))));
        }
      }
    }
    Await.until(() -> running.get() == 0);
    churns.subList(0, 100).forEach(churn -> churn.exit(ExitReason.kill()));
    Await.until(() -> churns.subList(0, 100).stream().noneMatch(ActorRef::isAlive));
    for (Puppet watcher : watchers) {
      // Those that end by themselves may still leave: take what the groups are between two looks.
      Map<Object, Map<ActorRef, Long>> seen;
      do {
        seen = now(names);
        watcher.ref().send("over");
        Map<Object, Map<ActorRef, Long>> state = states.get(watcher);
        states.put(watcher, watcher.does(() -> replay(monitors.get(watcher), state)));
      } while (!seen.equals(now(names)));
      Map<Object, Map<ActorRef, Long>> state = states.get(watcher);
      assertEquals(seen.get("a"), state.getOrDefault("a", Map.of()));
      if (watchers.stream().toList().indexOf(watcher) % 2 == 0) {
        assertEquals(seen.get("b"), state.getOrDefault("b", Map.of()));
        assertEquals(seen.get("c"), state.getOrDefault("c", Map.of()));
      } else {
        assertTrue(state.keySet().stream().allMatch("a"::equals));
      }
    }
  }

  @Test
  @Otp(
      value = "pg 4",
      cases = {"monitor", "thundering_herd"})
  void monitorsSetWhileActorsComeAndGoMissNothing() throws Exception {
    AtomicInteger running = new AtomicInteger(3);
    for (int i = 0; i < 3; i++) {
      system.spawn(() -> {
        for (int n = 0; n < 5_000; n++) {
          groups.join("a", Self.ref());
          groups.leave("a", Self.ref());
        }
        running.decrementAndGet();
      });
    }
    Map<GroupMonitor, Map<ActorRef, Long>> states = new HashMap<>();
    one.does(() -> {
      while (running.get() > 0 && states.size() < 60) {
        var snapshot = groups.monitor("a");
        states.put(snapshot.monitor(), counts(snapshot.members()));
        Thread.yield();
      }
      return true;
    });
    Await.until(() -> running.get() == 0);
    one.ref().send("over");
    one.does(() -> {
      while (Self.receive(Object.class) instanceof GroupChange change) {
        apply(change, states.get(change.monitor()));
      }
      return true;
    });
    assertTrue(states.values().stream().allMatch(Map::isEmpty), states::toString);
  }

  private static Map<ActorRef, Long> counts(List<ActorRef> members) {
    return new HashMap<>(members.stream().collect(groupingBy(ref -> ref, counting())));
  }

  private Map<Object, Map<ActorRef, Long>> now(List<String> names) {
    Map<Object, Map<ActorRef, Long>> now = new HashMap<>();
    names.forEach(name -> now.put(name, counts(groups.members(name))));
    return now;
  }

  /** Does to a state what the messages say that have come; in the watcher's turn. */
  private static Map<Object, Map<ActorRef, Long>> replay(
      GroupMonitor monitor, Map<Object, Map<ActorRef, Long>> state) throws InterruptedException {
    while (true) {
      switch (Self.receive(Object.class)) {
        case GroupChange change -> {
          assertSame(monitor, change.monitor());
          Map<ActorRef, Long> members =
              state.computeIfAbsent(change.group(), name -> new HashMap<>());
          apply(change, members);
        }
        default -> {
          state.values().removeIf(Map::isEmpty);
          return state;
        }
      }
    }
  }

  private static void apply(GroupChange change, Map<ActorRef, Long> members) {
    for (ActorRef actor : change.actors()) {
      long count = members.merge(actor, change instanceof GroupJoined ? 1L : -1L, Long::sum);
      assertTrue(count >= 0, "left before it has joined");
      if (count == 0) {
        members.remove(actor);
      }
    }
  }

  // ---- groups and scopes

  @Test
  @Otp(
      value = "pg 5",
      cases = {"empty_group_by_remote_leave", "single"})
  void groupsWithoutMembersVanish() throws Exception {
    groups.join("a", one.ref());
    groups.join("b", other.ref());
    one.does(() -> groups.monitor("watched"));
    assertEquals(List.of("a", "b"), groups.groups().stream().sorted().toList());
    groups.leave("a", one.ref());
    assertEquals(List.of("b"), groups.groups());
    other.dies(system);
    assertEquals(List.of(), groups.groups());
    RemoteGroups<String> node = RemoteGroups.of(groups);
    node.joined("far", "a", List.of(remote.ref()));
    assertEquals(List.of("a"), groups.groups());
    node.left("far", "a", List.of(remote.ref()));
    assertEquals(List.of(), groups.groups());
  }

  @Test
  @Otp(
      value = "pg 6",
      cases = {"overlay_missing", "missing_scope_join"})
  void scopesAreApart() throws Exception {
    ProcessGroups<String> apart = ProcessGroups.scope(system, "apart");
    assertSame(groups, ProcessGroups.<String>scope(system, "test"));
    assertNotSame(groups, ProcessGroups.<String>scope(elsewhere, "test"));
    var scope = one.does(groups::monitorScope);
    apart.join("a", other.ref());
    assertEquals(List.of(), groups.members("a"));
    assertFalse(groups.leave("a", other.ref()));
    assertEquals(List.of(other.ref()), apart.members("a"));
    assertTrue(one.hasNo(GroupChange.class));
    assertThrows(
        IllegalArgumentException.class, () -> one.runs(() -> apart.demonitor(scope.monitor())));
    assertThrows(IllegalArgumentException.class, () -> ProcessGroups.scope(system, " "));
  }

  @Test
  @Otp(value = "pg 7", cases = "monitor_scope")
  void monitorOfAScopeSeesAllItsGroups() throws Exception {
    groups.join("a", other.ref());
    var scope = one.does(groups::monitorScope);
    assertEquals(Map.of("a", List.of(other.ref())), scope.members());
    groups.join("b", one.ref());
    other.dies(system);
    assertEquals(
        new GroupJoined(scope.monitor(), "b", List.of(one.ref())), one.next(GroupChange.class));
    assertEquals(
        new GroupLeft(scope.monitor(), "a", List.of(other.ref())), one.next(GroupChange.class));
    one.runs(() -> groups.demonitor(scope.monitor()));
    groups.leave("b", one.ref());
    assertTrue(one.hasNo(GroupChange.class));
  }

  // ---- another node, played through the seam

  @Test
  void anotherNodesMembersComeChangeAndGo() throws Exception {
    RemoteGroups<String> node = RemoteGroups.of(groups);
    ActorRef far = remote.ref();
    ActorRef farther = new Puppet(elsewhere).ref();
    groups.join("a", one.ref());
    var scope = one.does(groups::monitorScope);
    var local = other.does(node::monitorLocal);
    assertEquals(Map.of("a", List.of(one.ref())), local.members());

    node.sync("far", Map.of("a", List.of(far, far), "b", List.of(far)));
    assertEquals(List.of(one.ref(), far, far), groups.members("a"));
    assertEquals(List.of(one.ref()), groups.localMembers("a"));
    assertEquals(List.of(far), groups.members("b"));
    assertEquals(1 + 1, groups.broadcast("a", "hello"));
    assertEquals("hello", remote.next(String.class));
    assertEquals("hello", one.next(String.class));

    node.sync("far", Map.of("a", List.of(far, farther)));
    node.joined("farther", "c", List.of(farther));
    node.left("farther", "a", List.of(far));
    node.left("far", "a", List.of(far));
    assertEquals(List.of(one.ref(), farther), groups.members("a"));
    node.gone("far");
    assertEquals(List.of(one.ref()), groups.members("a"));
    assertEquals(List.of("a", "c"), groups.groups().stream().sorted().toList());

    Map<Object, Map<ActorRef, Long>> state = new HashMap<>();
    scope.members().forEach((name, members) -> state.put(name, counts(members)));
    one.ref().send("over");
    assertEquals(
        Map.of("a", Map.of(one.ref(), 1L), "c", Map.of(farther, 1L)),
        one.does(() -> replay(scope.monitor(), state)));

    groups.join("d", one.ref());
    one.dies(system);
    assertEquals(
        new GroupJoined(local.monitor(), "d", List.of(one.ref())), other.next(GroupChange.class));
    var left = List.of(other.next(GroupLeft.class), other.next(GroupLeft.class));
    assertEquals(List.of("a", "d"), left.stream().map(GroupChange::group).sorted().toList());
    assertTrue(
        other.does(() -> Self.receive(GroupChange.class, Duration.ZERO)).isEmpty(),
        "of another node's members it hears nothing");
  }

  @Test
  void nobodyElseSaysWhatThisSystemHasJoined() {
    RemoteGroups<String> node = RemoteGroups.of(groups);
    assertThrows(IllegalArgumentException.class, () -> node.joined("far", "a", List.of(one.ref())));
    assertThrows(
        IllegalArgumentException.class,
        () -> node.sync("far", Map.of("a", List.of(remote.ref(), one.ref()))));
    groups.join("a", one.ref());
    node.left("far", "a", List.of(one.ref()));
    node.gone("far");
    assertEquals(List.of(one.ref()), groups.members("a"));
  }
}

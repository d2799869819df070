package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AlreadyRegisteredException;
import dev.troupe.DeadLetter;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.Registered;
import dev.troupe.Registry;
import dev.troupe.Self;
import dev.troupe.UniqueRegistry;
import dev.troupe.Unregistered;
import dev.troupe.Via;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Elixir's Registry: keys of actors, unique or not. */
@Timeout(120)
final class RegistrySuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("registry");
  private final UniqueRegistry<String, Integer> rooms = Registry.unique(system, "rooms");
  private final Registry<String, Integer> topics = Registry.duplicate(system, "topics");
  private final Puppet one = new Puppet(system);
  private final Puppet other = new Puppet(system);

  // ---- unique keys

  @Test
  @Otp(
      value = "Registry 1",
      cases = {"has unique registrations", "fails to register key twice in the same process"},
      better =
          "The compiler tells unique registries from duplicate ones, and knows keys and values.")
  void keyThatIsTakenIsRefusedWithItsHolder() throws Exception {
    one.runs(() -> rooms.register("hall", 1));
    assertEquals(List.of(new Registry.Entry<>(one.ref(), 1)), rooms.lookup("hall"));
    assertEquals(Optional.of(one.ref()), rooms.whereis("hall"));
    for (Puppet again : List.of(one, other)) {
      var taken =
          assertThrows(
              AlreadyRegisteredException.class, () -> again.runs(() -> rooms.register("hall", 2)));
      assertSame(one.ref(), taken.holder());
      assertEquals(
          "key hall of registry \"rooms\" is taken by " + one.ref() + ".", taken.getMessage());
    }
    assertEquals(1, rooms.count());
    assertEquals(List.of("hall"), rooms.keys(one.ref()));
    assertEquals(List.of(), rooms.keys(other.ref()));
  }

  @Test
  @Otp(
      value = "Registry 1",
      cases = {"has unique registrations across processes", "unregister"})
  void keyIsFreeOnceItsHolderHasTakenItBack() throws Exception {
    one.runs(() -> rooms.register("hall", 1));
    other.runs(() -> rooms.unregister("hall"));
    assertEquals(1, rooms.count(), "only the holder can take it back");
    one.runs(() -> rooms.unregister("hall"));
    one.runs(() -> rooms.unregister("hall"));
    assertEquals(List.of(), rooms.lookup("hall"));
    assertEquals(Optional.empty(), rooms.whereis("hall"));
    assertEquals(0, rooms.count());
    other.runs(() -> rooms.register("hall", 2));
    assertEquals(Optional.of(other.ref()), rooms.whereis("hall"));
  }

  @Test
  @Otp(value = "Registry 1", cases = "has unique registrations across processes")
  void ofManyThatRegisterAtOnceOneGetsTheKey() throws Exception {
    for (int round = 0; round < 200; round++) {
      String key = "round " + round;
      AtomicInteger got = new AtomicInteger();
      AtomicInteger refused = new AtomicInteger();
      AtomicBoolean over = new AtomicBoolean();
      for (int i = 0; i < 8; i++) {
        system.spawn(() -> {
          try {
            rooms.register(key, 1);
            got.incrementAndGet();
          } catch (AlreadyRegisteredException taken) {
            refused.incrementAndGet();
          }
          Await.until(over::get);
        });
      }
      Await.until(() -> got.get() + refused.get() == 8);
      over.set(true);
      assertEquals(1, got.get());
    }
    Await.until(() -> rooms.count() == 0);
  }

  @Test
  @Otp(value = "Registry 1", cases = "has unique registrations across processes")
  void keyThatComesAndGoesHasOneHolderAtATime() throws Exception {
    AtomicInteger holders = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    AtomicInteger over = new AtomicInteger();
    for (int i = 0; i < 4; i++) {
      system.spawn(() -> {
        for (int n = 0; n < 50_000; n++) {
          try {
            rooms.register("hall", n);
          } catch (AlreadyRegisteredException taken) {
            continue;
          }
          if (holders.incrementAndGet() != 1
              || !rooms.whereis("hall").equals(Optional.of(Self.ref()))) {
            wrong.incrementAndGet();
          }
          holders.decrementAndGet();
          rooms.unregister("hall");
        }
        over.incrementAndGet();
      });
    }
    Await.until(() -> over.get() == 4);
    assertEquals(0, wrong.get());
    assertEquals(0, rooms.count());
  }

  // ---- duplicate keys

  @Test
  @Otp(
      value = "Registry 2",
      cases = {"has duplicate registrations", "dispatches to multiple keys in serial"})
  void dispatchReachesAllOfAKey() throws Exception {
    one.runs(() -> topics.register("news", 1));
    other.runs(() -> topics.register("news", 2));
    other.runs(() -> topics.register("news", 3));
    other.runs(() -> topics.register("sports", 4));
    List<Integer> values = new ArrayList<>();
    assertEquals(3, topics.dispatch("news", entry -> values.add(entry.value())));
    assertEquals(List.of(1, 2, 3), values);
    assertEquals(0, topics.dispatch("nothing", entry -> values.add(0)));
    assertEquals(4, topics.count());
    assertEquals(List.of("news", "news", "sports"), topics.keys(other.ref()));
    other.runs(() -> topics.unregister("news"));
    assertEquals(List.of(new Registry.Entry<>(one.ref(), 1)), topics.lookup("news"));
    Map<String, ActorRef> all = new HashMap<>();
    topics.forEach((key, entry) -> all.put(key, entry.actor()));
    assertEquals(Map.of("news", one.ref(), "sports", other.ref()), all);
  }

  @Test
  @Otp(value = "Registry 2", cases = "dispatch")
  void dispatchMaySendRegisterAndFail() throws Exception {
    one.runs(() -> topics.register("news", 1));
    other.runs(() -> topics.register("news", 2));
    topics.dispatch("news", entry -> entry.actor().send("extra"));
    assertEquals("extra", one.next(String.class));
    assertEquals("extra", other.next(String.class));
    one.runs(() -> topics.dispatch("news", entry -> topics.register("news", 3)));
    assertEquals(4, topics.lookup("news").size());
    IllegalStateException own = new IllegalStateException("own");
    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () ->
                topics.dispatch(
                    "news",
                    entry -> {
                      throw own;
                    })));
  }

  // ---- the end of an actor

  @Test
  @Otp(
      value = "Registry 3",
      cases = {"unregisters on crash", "unregister_on_death"},
      better =
          "No other process has to notice the end first: the entry is gone before a Down is sent.")
  void entryIsGoneWhenTheDownIsSeen() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      Puppet holder = new Puppet(system);
      holder.runs(() -> rooms.register("hall", 1));
      one.does(() -> {
        Self.monitor(holder.ref());
        holder.ref().exit(ExitReason.kill());
        Self.receive(Down.class);
        assertEquals(Optional.empty(), rooms.whereis("hall"));
        assertEquals(List.of(), rooms.keys(holder.ref()));
        rooms.register("hall", 2);
        rooms.unregister("hall");
        return true;
      });
    }
  }

  @Test
  @Otp(value = "Registry 3", cases = "unregisters on crash")
  void noEntryRemainsOfThoseThatDieWhileTheyRegister() throws Exception {
    List<ActorRef> all = new ArrayList<>();
    one.runs(() -> {
      rooms.watch(Self.ref());
      topics.watch(Self.ref());
    });
    for (int i = 0; i < 3_000; i++) {
      all.add(
          system.spawn(() -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            for (int n = 0; n < 20; n++) {
              String key = "key " + random.nextInt(5);
              topics.register(key, n);
              try {
                rooms.register(key, n);
              } catch (AlreadyRegisteredException taken) {
                rooms.unregister(key);
              }
              if (n % 3 == 0) {
                topics.unregister(key);
              }
            }
            Self.sleep(java.time.Duration.ofNanos(random.nextInt(1_000_000)));
          }));
      all.get(ThreadLocalRandom.current().nextInt(all.size())).exit(ExitReason.kill());
    }
    all.forEach(actor -> actor.exit(ExitReason.kill()));
    Await.until(() -> all.stream().noneMatch(ActorRef::isAlive));
    assertEquals(0, rooms.count());
    assertEquals(0, topics.count());
    rooms.forEach((key, entry) -> assertEquals(null, entry));
    topics.forEach((key, entry) -> assertEquals(null, entry));
    assertTrue(all.stream().allMatch(actor -> topics.keys(actor).isEmpty()));
    one.does(() -> {
      checkHistory();
      return true;
    });
  }

  /** Each unique key was taken and freed in turn, by the same actor; in the end nothing is left. */
  private void checkHistory() throws InterruptedException {
    Map<Object, ActorRef> holders = new HashMap<>();
    Map<Object, Integer> subscribers = new HashMap<>();
    while (true) {
      Optional<Object> next = Self.receive(Object.class, java.time.Duration.ZERO);
      switch (next.orElse("over")) {
        case Registered(var registry, var key, var actor, var value) when registry == rooms ->
            assertEquals(null, holders.put(key, actor));
        case Unregistered(var registry, var key, var actor) when registry == rooms ->
            assertSame(actor, holders.remove(key));
        case Registered(var registry, var key, var actor, var value) ->
            subscribers.merge(List.of(key, actor), 1, Integer::sum);
        case Unregistered(var registry, var key, var actor) ->
            assertTrue(subscribers.merge(List.of(key, actor), -1, Integer::sum) >= 0);
        default -> {
          assertEquals(Map.of(), holders);
          assertTrue(subscribers.values().stream().allMatch(n -> n == 0));
          return;
        }
      }
    }
  }

  @Test
  @Otp(value = "Registry 3", cases = "unregisters on crash")
  void handlerThatGoesOnAfterItsActorsEndCannotRegister() throws Exception {
    AtomicInteger rounds = new AtomicInteger();
    AtomicBoolean refused = new AtomicBoolean();
    ActorRef zombie =
        system.spawn(() -> {
          try {
            while (true) {
              rooms.register("hall", rounds.incrementAndGet());
              rooms.unregister("hall");
            }
          } catch (IllegalStateException fenced) {
            refused.set(true);
          }
        });
    Await.until(() -> rounds.get() > 1_000);
    zombie.exit(ExitReason.kill());
    Await.until(() -> !zombie.isAlive());
    assertEquals(Optional.empty(), rooms.whereis("hall"));
    Await.until(refused::get);
    assertEquals(0, rooms.count());
  }

  /** A key that takes its time to say its hash code. */
  private record Slow(Runnable pause) {
    @Override
    public int hashCode() {
      pause.run();
      return 1;
    }
  }

  @Test
  @Otp(value = "Registry 3", cases = "unregisters on crash")
  void registrationThatHasBegunBeforeTheEndLeavesNoEntry() throws Exception {
    Registry<Slow, Integer> registry = Registry.duplicate(system, "slow");
    registry.watch(one.ref());
    AtomicBoolean begun = new AtomicBoolean();
    AtomicBoolean refused = new AtomicBoolean();
    ActorRef late =
        system.spawn(() -> {
          ActorRef self = Self.ref();
          Runnable untilDead =
              () -> {
                begun.set(true);
                while (self.isAlive()) {
                  Thread.onSpinWait();
                }
              };
          try {
            registry.register(new Slow(untilDead), 1);
          } catch (IllegalStateException hasEnded) {
            refused.set(true);
          }
        });
    Await.until(begun::get);
    late.exit(ExitReason.kill());
    Await.until(refused::get);
    assertEquals(0, registry.count());
    registry.forEach((key, entry) -> assertEquals(null, entry));
    assertTrue(one.hasNo(Registered.class));
  }

  // ---- values

  @Test
  @Otp(
      value = "Registry 4",
      cases = {"updates current process value", "update_value"})
  void valueIsUpdatedByItsOwnerAlone() throws Exception {
    one.runs(() -> rooms.register("hall", 1));
    assertEquals(Optional.of(2), one.does(() -> rooms.update("hall", value -> value + 1)));
    assertEquals(2, rooms.lookup("hall").getFirst().value());
    assertEquals(Optional.empty(), other.does(() -> rooms.update("hall", value -> 7)));
    assertEquals(Optional.empty(), one.does(() -> rooms.update("cellar", value -> 7)));
    assertEquals(2, rooms.lookup("hall").getFirst().value());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            one.runs(() ->
                rooms.update(
                    "hall",
                    value -> {
                      throw new IllegalArgumentException();
                    })));
    assertEquals(2, rooms.lookup("hall").getFirst().value());
  }

  @Test
  @Otp(
      value = "Registry 4",
      cases = {"meta", "delete_meta"})
  void registryKeepsValuesOfItsOwn() {
    rooms.putMeta("limit", 10);
    rooms.putMeta("limit", 11);
    assertEquals(Optional.of(11), rooms.meta("limit", Integer.class));
    assertThrows(ClassCastException.class, () -> rooms.meta("limit", String.class));
    rooms.deleteMeta("limit");
    assertEquals(Optional.empty(), rooms.meta("limit", Integer.class));
  }

  // ---- listeners

  @Test
  @Otp(
      value = "Registry 5",
      cases = {"allows listeners", "listener"})
  void listenersHearOfEachRegistrationAndItsEnd() throws Exception {
    other.runs(() -> rooms.register("attic", 0));
    rooms.watch(one.ref());
    rooms.watch(one.ref());
    other.runs(() -> rooms.register("hall", 1));
    other.runs(() -> rooms.register("cellar", 2));
    other.runs(() -> rooms.unregister("hall"));
    other.dies(system);
    assertEquals(new Registered(rooms, "hall", other.ref(), 1), one.next(Registered.class));
    assertEquals(new Registered(rooms, "cellar", other.ref(), 2), one.next(Registered.class));
    for (String key : List.of("hall", "attic", "cellar")) {
      assertEquals(new Unregistered(rooms, key, other.ref()), one.next(Unregistered.class));
    }
    rooms.unwatch(one.ref());
    one.runs(() -> rooms.register("hall", 1));
    assertTrue(one.hasNo(Registered.class));
    assertTrue(one.hasNo(Unregistered.class));
  }

  @Test
  @Otp(value = "Registry 5", cases = "listener")
  void listenerThatHasEndedHarmsNobody() throws Exception {
    rooms.watch(other.ref());
    other.dies(system);
    one.runs(() -> rooms.register("hall", 1));
    assertEquals(Optional.of(one.ref()), rooms.whereis("hall"));
    assertEquals(0, system.deadLetters().count());
  }

  // ---- via

  private record RoomServer(String name) implements Room {
    @Override
    public void leave() {
      Self.stop();
    }
  }

  private RoomServer open(String key, String name) {
    rooms.register(key, 1);
    return new RoomServer(name);
  }

  @Test
  @Otp(
      value = "Registry 6",
      cases = {"works with via", "register_name"},
      better = "The stub by key is typed.")
  void stubByKeyResolvesAtEachMessage() {
    Room hall = RoomRef.via(rooms.via("hall"));
    var nobody = assertThrows(NoProcessException.class, hall::name);
    assertEquals(
        "Nobody is to be found by key hall of registry \"rooms\", so Room.name cannot be called on"
            + " it.",
        nobody.getMessage());
    RoomRef first = RoomRef.start(system, () -> open("hall", "first"));
    assertEquals("first", hall.name());
    hall.leave();
    Await.until(() -> !first.ref().isAlive());
    RoomRef second = RoomRef.start(system, () -> open("hall", "second"));
    assertEquals("second", hall.name());
    assertEquals(second.ref(), ((RoomRef) hall).ref());
    assertEquals("second", ((RoomRef) hall).async().name().join());
  }

  @Test
  @Otp(value = "Registry 6", cases = "works with via")
  void castByAKeyOfNobodyIsADeadLetter() throws Exception {
    system.deadLetters().watch(one.ref());
    RoomRef.via(rooms.via("hall")).leave();
    DeadLetter letter = one.next(DeadLetter.class);
    assertEquals(DeadLetter.Why.NO_NAME, letter.why());
    assertEquals("key hall of registry \"rooms\"", letter.name());
  }

  @Test
  @Otp(value = "Registry 6", cases = "works with via")
  void stubsByAKeyAreEqualByRegistryAndKey() {
    UniqueRegistry<String, Integer> same = Registry.unique(system, "rooms");
    assertEquals(RoomRef.via(rooms.via("hall")), RoomRef.via(rooms.via("hall")));
    assertEquals(
        RoomRef.via(rooms.via("hall")).hashCode(), RoomRef.via(rooms.via("hall")).hashCode());
    assertNotEquals(RoomRef.via(rooms.via("hall")), RoomRef.via(rooms.via("attic")));
    assertNotEquals(RoomRef.via(rooms.via("hall")), RoomRef.via(same.via("hall")));
  }

  /** An address of the application's own, which is broken as long as it has no actor. */
  private record Broken(ActorSystem system, List<ActorRef> actors) implements Via {
    @Override
    public Optional<ActorRef> whereis() {
      if (actors.isEmpty()) {
        throw new IllegalStateException("broken");
      }
      return Optional.of(actors.getFirst());
    }

    @Override
    public String name() {
      throw new IllegalStateException("broken too");
    }
  }

  @Test
  @Otp(value = "Registry 6", cases = "via with a module of one's own")
  void viaThatThrowsFailsTheCallAndLosesTheCast() {
    List<ActorRef> actors = new ArrayList<>();
    RoomRef room = RoomRef.via(new Broken(system, actors));
    assertEquals("broken", assertThrows(IllegalStateException.class, room::name).getMessage());
    assertTrue(room.async().name().isCompletedExceptionally());
    room.leave();
    assertEquals(1, system.deadLetters().count());
    actors.add(RoomRef.start(system, () -> new RoomServer("mended")).ref());
    assertEquals("mended", room.name());
  }

  // ---- bad input

  /** A key whose equals and hashCode do what they are told to. */
  private static final class Key {
    final AtomicBoolean broken;

    Key(AtomicBoolean broken) {
      this.broken = broken;
    }

    @Override
    public boolean equals(Object other) {
      if (broken.get()) {
        throw new IllegalStateException("equals");
      }
      return this == other;
    }

    @Override
    public int hashCode() {
      if (broken.get()) {
        throw new IllegalStateException("hashCode");
      }
      return 1;
    }
  }

  @Test
  void brokenKeyHarmsNobodyElse() throws Exception {
    UniqueRegistry<Object, Integer> registry = Registry.unique(system, "broken");
    AtomicBoolean broken = new AtomicBoolean();
    Key key = new Key(broken);
    one.runs(() -> {
      registry.register("sound", 1);
      registry.register(key, 2);
    });
    broken.set(true);
    assertThrows(IllegalStateException.class, () -> registry.lookup(key));
    assertThrows(IllegalStateException.class, () -> other.runs(() -> registry.register(key, 3)));
    one.dies(system);
    assertFalse(one.ref().isAlive());
    assertEquals(0, registry.count());
    other.runs(() -> registry.register("sound", 1));
    broken.set(false);
    other.runs(() -> registry.register(key, 4));
    assertEquals(List.of("sound", key), registry.keys(other.ref()));
  }

  @Test
  void badInputIsRefused() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> Registry.unique(system, " "));
    assertThrows(NullPointerException.class, () -> one.runs(() -> rooms.register("hall", null)));
    assertThrows(IllegalStateException.class, () -> rooms.register("hall", 1));
    assertThrows(IllegalStateException.class, () -> rooms.unregister("hall"));
    try (ActorSystem foreign = ActorSystem.start("foreign")) {
      Puppet stranger = new Puppet(foreign);
      var refused =
          assertThrows(
              IllegalArgumentException.class, () -> stranger.runs(() -> rooms.register("hall", 1)));
      assertTrue(refused.getMessage().contains("Make a registry for its own system."));
    }
    assertEquals(0, rooms.count());
  }
}

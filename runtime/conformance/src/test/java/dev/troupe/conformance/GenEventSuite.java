package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.EventHandler;
import dev.troupe.EventManager;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.HandlerException;
import dev.troupe.HandlerException.Why;
import dev.troupe.HandlerExit;
import dev.troupe.NoProcessException;
import dev.troupe.Self;
import dev.troupe.SelfCallException;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.WrongProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** OTP's gen_event: an event manager and its handlers. */
@Timeout(60)
final class GenEventSuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("events");
  @AutoClose private final Reported reported = new Reported();
  private final EventManager<String> manager =
      EventManager.start(system, StartOptions.defaults().name("manager of " + hashCode()));
  private final Recorder first = new Recorder();
  private final Recorder second = new Recorder();
  private final Puppet owner = new Puppet(system);

  private static HandlerException refused(Why why, Runnable what) {
    HandlerException refused = assertThrows(HandlerException.class, what::run);
    assertEquals(why, refused.why());
    return refused;
  }

  // ---- a handler that crashes

  @Test
  @Otp(
      value = "gen_event 1",
      cases = {"notify", "sync_notify", "error_format_status"},
      better = "The report names handler and event, and has the stack.")
  void handlerThatCrashesFallsAloneAndIsReportedOnce() {
    manager.add("first", () -> first);
    manager.add("second", () -> second);
    manager.syncNotify("a");
    EventHandler<String> third =
        event -> {
          if (event.equals("b")) {
            throw new IllegalStateException("third");
          }
        };
    manager.add("third", () -> third);
    manager.syncNotify("b");
    manager.syncNotify("c");
    assertEquals(List.of("first", "second"), manager.whichHandlers());
    assertEquals(List.of("init null", "a", "b", "c"), first.log);
    assertEquals(first.log, second.log);
    String name = manager.ref().toString();
    assertEquals(
        List.of(
            "Handler \"third\" of "
                + name
                + " has failed while handling event b: java.lang.IllegalStateException:"
                + " third"),
        reported.errorsOf(name));
  }

  @Test
  @Otp(
      value = "gen_event 1",
      cases = {"notify", "info", "call"})
  void whateverAHandlerThrowsTheManagerLivesOn() {
    class Broken extends Recorder {
      @Override
      public void onInfo(Object message) {
        throw new AssertionError("info");
      }

      @Override
      public Object terminate(HandlerExit.Reason reason) {
        log.add(reason);
        throw new IllegalArgumentException("terminate");
      }
    }
    Broken broken = new Broken();
    manager.add("broken", () -> broken);
    manager.ref().send("info");
    assertEquals(List.of(), manager.whichHandlers());
    var crashed = assertInstanceOf(HandlerExit.Crashed.class, broken.log.getLast());
    assertEquals("info", crashed.cause().getMessage());
    assertEquals("terminate", crashed.cause().getSuppressed()[0].getMessage());
    for (String event : List.of("crash", "error")) {
      manager.add("again", Recorder::new);
      manager.syncNotify(event);
      assertEquals(List.of(), manager.whichHandlers());
    }
    manager.add("in terminate", () -> broken);
    assertNull(manager.delete("in terminate"));
    assertTrue(manager.ref().isAlive());
    assertEquals(4, reported.errorsOf(manager.ref().toString()).size());
  }

  // ---- supervised handlers

  @Test
  @Otp(value = "gen_event 2", cases = "add_sup_handler")
  void supervisedHandlerLeavesWhenItsOwnerDies() throws Exception {
    for (ExitReason reason :
        List.of(
            ExitReason.normal(),
            ExitReason.shutdown(),
            new ExitReason.Custom("x"),
            ExitReason.kill())) {
      Puppet mortal = new Puppet(system);
      Recorder handler = new Recorder();
      manager.add("stays", () -> second);
      mortal.runs(() -> manager.addSupervised("supervised", () -> handler));
      mortal.runs(() -> manager.addSupervised("supervised too", Recorder::new));
      mortal.ref().send((Runnable) () -> Self.exit(Self.ref(), reason));
      Await.until(() -> manager.whichHandlers().equals(List.of("stays")));
      ExitReason seen = reason instanceof ExitReason.Kill ? ExitReason.killed() : reason;
      assertEquals(new HandlerExit.OwnerEnded(seen), handler.log.getLast());
      manager.delete("stays");
    }
    assertEquals(0, system.deadLetters().count(), "the dead are told nothing");
  }

  @Test
  @Otp(value = "gen_event 2", cases = "add_sup_handler")
  void handlerOfAnOwnerThatIsDeadAlreadyLeavesAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch dead = new CountDownLatch(1);
    owner
        .ref()
        .send(
            (Runnable)
                () ->
                    manager.addSupervised(
                        "slow",
                        () -> {
                          begun.countDown();
                          dead.await();
                          return first;
                        }));
    begun.await();
    owner.ref().exit(ExitReason.kill());
    Await.until(() -> !owner.ref().isAlive());
    dead.countDown();
    Await.until(() -> manager.whichHandlers().isEmpty());
    assertEquals(new HandlerExit.OwnerEnded(ExitReason.noProc()), first.log.getLast());
  }

  @Test
  @Otp(
      value = "gen_event 3",
      cases = {"add_sup_handler", "swap_sup_handler", "delete_handler"},
      better = "The reasons are a sealed type.")
  void ownerIsToldWhyItsHandlerIsGone() throws Exception {
    ActorRef ref = manager.ref();
    owner.runs(() -> manager.addSupervised("h", () -> first));
    manager.delete("h", "args");
    assertEquals(
        new HandlerExit(ref, "h", new HandlerExit.Deleted("args")), owner.next(HandlerExit.class));

    owner.runs(() -> manager.addSupervised("h", Recorder::new));
    manager.notify("leave");
    assertEquals(new HandlerExit(ref, "h", new HandlerExit.Left()), owner.next(HandlerExit.class));

    owner.runs(() -> manager.addSupervised("h", Recorder::new));
    manager.swap("h", "i", Recorder::new);
    assertEquals(
        new HandlerExit(ref, "h", new HandlerExit.Swapped("i", null)),
        owner.next(HandlerExit.class));

    owner.runs(() -> manager.swapSupervised("i", "j", Recorder::new));
    Puppet heir = new Puppet(system);
    heir.runs(() -> manager.swapSupervised("j", "k", Recorder::new));
    assertEquals(
        new HandlerExit(ref, "j", new HandlerExit.Swapped("k", heir.ref())),
        owner.next(HandlerExit.class));

    manager.notify("crash");
    HandlerExit crash = heir.next(HandlerExit.class);
    assertEquals("k", crash.id());
    var crashed = assertInstanceOf(HandlerExit.Crashed.class, crash.reason());
    assertEquals("told to", crashed.cause().getMessage());
    assertEquals(1, reported.errorsOf(ref.toString()).size());

    owner.runs(() -> manager.addSupervised("h", Recorder::new));
    owner.runs(() -> manager.addSupervised("i", Recorder::new));
    ref.stop();
    for (String id : List.of("h", "i")) {
      assertEquals(
          new HandlerExit(ref, id, new HandlerExit.ManagerEnded(ExitReason.normal())),
          owner.next(HandlerExit.class));
    }
  }

  @Test
  @Otp(value = "gen_event 3", cases = "add_sup_handler")
  void ownerAndManagerAreLinkedAsLongAsThereIsAHandler() throws Exception {
    owner.runs(() -> Self.trapExits(true));
    owner.runs(() -> manager.addSupervised("h", Recorder::new));
    owner.runs(() -> manager.addSupervised("i", Recorder::new));
    manager.delete("h");
    manager.ref().exit(ExitReason.kill());
    assertEquals(new Exit(manager.ref(), ExitReason.killed()), owner.next(Exit.class));

    EventManager<String> next = EventManager.start(system);
    owner.runs(() -> next.addSupervised("h", Recorder::new));
    next.delete("h");
    next.ref().exit(ExitReason.kill());
    Await.until(() -> !next.ref().isAlive());
    assertTrue(owner.hasNo(Exit.class), "the last handler has taken the link along");

    EventManager<String> third = owner.does(() -> EventManager.<String>startLink());
    owner.runs(() -> third.addSupervised("h", Recorder::new));
    third.delete("h");
    third.ref().exit(ExitReason.kill());
    assertEquals(
        new Exit(third.ref(), ExitReason.killed()),
        owner.next(Exit.class),
        "but not the link of the start");
  }

  // ---- ids

  @Test
  @Otp(
      value = "gen_event 4",
      cases = {"add_handler", "call"},
      better = "An id that is taken is refused.")
  void handlersAreToldApartByTheirIds() {
    manager.add("a", () -> first);
    manager.add("b", () -> second);
    HandlerException taken = refused(Why.DUPLICATE_ID, () -> manager.add("a", Recorder::new));
    assertEquals("a", taken.id());
    assertEquals(
        manager.ref() + " has a handler \"a\" already; give each an id of its own.",
        taken.getMessage());
    assertEquals(2, manager.call("b", "x", Integer.class));
    assertEquals(List.of("init null"), first.log);
    manager.delete("a");
    assertEquals(List.of("b"), manager.whichHandlers());
    manager.add("a", Recorder::new);
    assertEquals(List.of("b", "a"), manager.whichHandlers());
    assertThrows(IllegalArgumentException.class, () -> manager.add(" ", Recorder::new));
  }

  @Test
  @Otp(value = "gen_event 4", cases = "add_handler")
  void handlerThatCannotBeMadeIsNotThere() {
    HandlerException unmade =
        refused(
            Why.FAILED,
            () ->
                manager.add(
                    "a",
                    () -> {
                      throw new java.io.IOException("factory");
                    }));
    assertEquals("factory", unmade.getCause().getMessage());
    class Fails extends Recorder {
      @Override
      public void init(@Nullable Object passed) {
        throw new IllegalStateException("init");
      }
    }
    refused(Why.FAILED, () -> manager.add("a", Fails::new));
    refused(Why.FAILED, () -> manager.add("a", () -> null));
    assertThrows(
        HandlerException.class, () -> owner.runs(() -> manager.addSupervised("a", Fails::new)));
    assertEquals(List.of(), manager.whichHandlers());
  }

  // ---- swap

  @Test
  @Otp(
      value = "gen_event 5",
      cases = {"swap_handler", "swap_sup_handler"})
  void swapPassesWhatTerminateReturns() {
    manager.add("old", () -> first);
    manager.add("last", Recorder::new);
    manager.swap("old", "new", () -> second);
    assertEquals(new HandlerExit.Swapped("new", null), first.log.getLast());
    assertEquals(List.of("init of recorder"), second.log);
    assertEquals(List.of("new", "last"), manager.whichHandlers());
    Recorder third = new Recorder();
    manager.swap("new", "new", () -> third);
    assertEquals(List.of("init of recorder"), third.log);
    Recorder fourth = new Recorder();
    manager.swap("unknown", "fourth", () -> fourth);
    assertEquals(List.of("init null"), fourth.log);
    assertEquals(List.of("new", "last", "fourth"), manager.whichHandlers());
  }

  @Test
  @Otp(
      value = "gen_event 5",
      cases = "swap_handler",
      better = "If the new handler cannot be made, or its id is taken, the old one stays.")
  void swapThatCannotBeDoneChangesNothing() {
    manager.add("old", () -> first);
    manager.add("other", () -> second);
    refused(Why.DUPLICATE_ID, () -> manager.swap("old", "other", Recorder::new));
    refused(
        Why.FAILED,
        () ->
            manager.swap(
                "old",
                "new",
                () -> {
                  throw new IllegalStateException("factory");
                }));
    assertEquals(List.of("old", "other"), manager.whichHandlers());
    assertEquals(List.of("init null"), first.log);
  }

  // ---- events

  @Test
  @Otp(
      value = "gen_event 6",
      cases = {"notify", "sync_notify"})
  void notifyReturnsAtOnceAndSyncNotifyAfterAll() {
    CountDownLatch open = new CountDownLatch(1);
    List<String> handled = new ArrayList<>();
    EventHandler<String> slow =
        event -> {
          open.await();
          handled.add("slow " + event);
        };
    manager.add("slow", () -> slow);
    manager.add("quick", () -> event -> handled.add("quick " + event));
    manager.notify("a");
    manager.notify("b");
    CompletableFuture<Void> sync = CompletableFuture.runAsync(() -> manager.syncNotify("c"));
    assertFalse(sync.isDone());
    assertThrows(
        CallTimeoutException.class,
        () -> manager.within(Duration.ofMillis(20)).syncNotify("given up"));
    open.countDown();
    sync.join();
    manager.whichHandlers();
    assertEquals(
        List.of("slow a", "quick a", "slow b", "quick b", "slow c", "quick c"),
        List.copyOf(handled));
  }

  @Test
  @Otp(value = "gen_event 6", cases = "notify")
  void handlerMayRemoveItselfInAnyCallback() {
    for (int i = 0; i < 3; i++) {
      Recorder leaving = new Recorder();
      manager.add("leaving", () -> leaving);
      manager.add("staying", () -> event -> {});
      switch (i) {
        case 0 -> manager.syncNotify("leave");
        case 1 -> manager.ref().send("leave");
        default -> assertEquals("left", manager.call("leaving", "leave", String.class));
      }
      assertEquals(List.of("staying"), manager.whichHandlers());
      assertEquals(new HandlerExit.Left(), leaving.log.getLast());
      manager.delete("staying");
    }
    assertThrows(IllegalStateException.class, EventHandler::leave);
    assertThrows(IllegalStateException.class, () -> owner.runs(EventHandler::leave));
    refused(
        Why.FAILED,
        () ->
            manager.add(
                "in the factory",
                () -> {
                  EventHandler.leave();
                  return first;
                }));
  }

  @Test
  void handlersRunInTheManagersTurn() {
    List<ActorRef> selves = new ArrayList<>();
    List<RuntimeException> refused = new ArrayList<>();
    manager.add(
        "self",
        () ->
            event -> {
              selves.add(Self.ref());
              if (event.equals("a")) {
                manager.notify("b");
                try {
                  manager.whichHandlers();
                } catch (SelfCallException self) {
                  refused.add(self);
                }
              }
            });
    manager.syncNotify("a");
    manager.whichHandlers();
    assertEquals(List.of(manager.ref(), manager.ref()), List.copyOf(selves));
    assertEquals(1, refused.size());
  }

  // ---- calls

  @Test
  @Otp(value = "gen_event 7", cases = "call", better = "The answer is typed, and may be put off.")
  void callReachesOneHandler() {
    manager.add("a", () -> first);
    manager.add("b", () -> second);
    assertEquals(2, manager.call("a", "x", Integer.class));
    assertEquals(List.of("init null"), second.log);
    var unknown = refused(Why.NO_HANDLER, () -> manager.call("c", "x", Integer.class));
    assertEquals("c", unknown.id());
    assertThrows(ClassCastException.class, () -> manager.call("a", "x", String.class));
    var crashed = refused(Why.FAILED, () -> manager.call("a", "crash", Integer.class));
    assertEquals("told to", crashed.getCause().getMessage());
    assertEquals(List.of("b"), manager.whichHandlers());
    assertEquals(1, reported.errorsOf(manager.ref().toString()).size());
    var later = CompletableFuture.supplyAsync(() -> manager.call("b", "later", String.class));
    Await.until(() -> second.log.contains("call later"));
    assertTrue(manager.call("b", "answer", Boolean.class));
    assertEquals("at last", later.join());
  }

  @Test
  void eventHasNoReplyToPutOff() {
    manager.add("a", () -> first);
    manager.add("b", () -> second);
    manager.syncNotify("later");
    assertEquals(List.of(), manager.whichHandlers(), "a handler that tries has failed");
    assertEquals(List.of(), first.waiting);
    manager.add("deaf", () -> event -> {});
    refused(Why.FAILED, () -> manager.call("deaf", "x", String.class));
  }

  // ---- infos

  @Test
  @Otp(value = "gen_event 8", cases = "info")
  void infoReachesAllHandlers() throws Exception {
    manager.add("a", () -> first);
    manager.add("deaf", () -> event -> {});
    manager.add("b", () -> second);
    manager.ref().send("hello");
    manager.whichHandlers();
    assertEquals(List.of("init null", "info hello"), first.log);
    assertEquals(first.log, second.log);
    owner.runs(() -> Self.link(manager.ref()));
    owner.dies(system);
    Await.until(() -> first.log.size() == 3);
    assertEquals(
        "info " + new Exit(owner.ref(), ExitReason.shutdown()),
        first.log.getLast(),
        "an exit of who owns no handler is an info");
  }

  // ---- delete

  @Test
  @Otp(value = "gen_event 9", cases = "delete_handler")
  void handlerIsDeletedByIdAndToldWhy() {
    manager.add("a", () -> first);
    manager.add("b", () -> second);
    assertEquals("of recorder", manager.delete("a", 7));
    assertEquals(List.of("init null", new HandlerExit.Deleted(7)), first.log);
    assertEquals(List.of("init null"), second.log);
    refused(Why.NO_HANDLER, () -> manager.delete("a"));
    manager.ref().stop();
    assertEquals(new HandlerExit.ManagerEnded(ExitReason.normal()), second.log.getLast());
  }

  // ---- where the manager is

  @Test
  void managerByNameSurvivesItsRestart() {
    EventManager<String> events;
    try (ActorSystem tree =
        ActorSystem.start(
            "tree", Supervisor.oneForOne().child(EventManager.child("events").name("events")))) {
      events = EventManager.named(tree, "events");
      assertEquals(events, EventManager.<String>named(tree, "events"));
      events.add("a", () -> first);
      ActorRef was = events.ref();
      assertNotEquals(events, EventManager.<String>of(was));
      was.exit(ExitReason.kill());
      Await.until(() -> tree.whereis("events").filter(now -> now != was).isPresent());
      assertEquals(List.of(), events.whichHandlers());
      ActorRef process = tree.spawn(() -> Self.receive());
      assertThrows(WrongProtocolException.class, () -> EventManager.of(process));
      assertThrows(
          NoProcessException.class, () -> EventManager.named(tree, "nobody").whichHandlers());
      EventManager.named(tree, "nobody").notify("x");
      assertEquals(1, tree.deadLetters().count());
    }
    assertThrows(NoProcessException.class, events::whichHandlers);
  }

  @Test
  void managerEndsWithWhoHasStartedIt() throws Exception {
    EventManager<String> linked = owner.does(() -> EventManager.<String>startLink());
    linked.add("a", () -> first);
    owner.dies(system);
    Await.until(() -> !linked.ref().isAlive());
    assertEquals(new HandlerExit.ManagerEnded(ExitReason.shutdown()), first.log.getLast());
  }
}

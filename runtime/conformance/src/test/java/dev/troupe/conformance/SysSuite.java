package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.ProcessInfo;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.Sys;
import dev.troupe.SysEvent;
import dev.troupe.SysStatistics;
import dev.troupe.WrongProtocolException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be done with any actor. */
@Timeout(60)
final class SysSuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("sys");
  @AutoClose private final Reported reported = new Reported();
  private final LabRef lab =
      LabRef.start(system, LabServer::new, StartOptions.defaults().name("lab"));
  private final Sys sys = Sys.of(lab.ref());

  @Otp(
      value = "sys 1",
      cases = {"suspend"})
  @Test
  void suspendedTwiceIsAsOnceAndResumeHandlesTheBacklogInOrder() {
    sys.suspend();
    sys.suspend();
    for (int i = 0; i < 100; i++) {
      lab.note("cast " + i);
    }
    lab.ref().send("info");
    assertThrows(CallTimeoutException.class, () -> lab.within(Duration.ofMillis(20)).echo(1));
    CompletableFuture<Integer> patient = lab.async().echo(2);
    assertEquals(List.of(), sys.getState(LabServer.class, s -> List.copyOf(s.diary)));
    assertFalse(patient.isDone());
    assertEquals(103, Sys.info(lab.ref()).orElseThrow().mailboxLength());
    sys.resume();
    assertEquals(2, patient.join());
    List<String> events = lab.events();
    assertEquals(101, events.size());
    assertEquals("cast 99", events.get(99));
    assertEquals("info info", events.get(100));
    assertEquals(1, system.skippedCalls());
  }

  @Otp(value = "sys 1", cases = "suspend")
  @Test
  void whatWasHeldComesBeforeWhatCameAfterTheResume() throws Exception {
    CompletableFuture<Void> busy = lab.async().waitAt("held");
    Await.until(() -> Sys.info(lab.ref()).orElseThrow().handling() != null);
    system.spawn(sys::suspend);
    awaitQueued(1);
    lab.note("held");
    awaitQueued(2);
    system.spawn(sys::resume);
    awaitQueued(3);
    lab.note("after");
    LabServer.open("held");
    busy.get();
    assertEquals(List.of("held", "after"), lab.events());
  }

  private void awaitQueued(int messages) {
    Await.until(() -> Sys.info(lab.ref()).orElseThrow().mailboxLength() == messages);
  }

  @Otp(value = "sys 1", cases = "suspend")
  @Test
  void suspendedTrappingServerEndsWithItsParent() throws Exception {
    CompletableFuture<LabRef> started = new CompletableFuture<>();
    ActorRef parent =
        system.spawn(() -> {
          started.complete(
              LabRef.startLink(() -> {
                Self.trapExits(true);
                return new LabServer();
              }));
          Self.receive();
        });
    Sys.of(started.get().ref()).suspend();
    parent.exit(ExitReason.shutdown());
    Await.until(() -> !started.join().ref().isAlive());
  }

  @Otp(value = "sys 1", cases = "suspend")
  @Test
  void suspendedActorObeysStopAndExit() throws Exception {
    sys.suspend();
    CompletableFuture<Integer> waits = lab.async().echo(1);
    lab.ref().stop();
    assertFalse(lab.ref().isAlive());
    assertTrue(
        assertThrows(java.util.concurrent.ExecutionException.class, waits::get).getCause()
            instanceof dev.troupe.ServerDownException);
    LabRef other = LabRef.start(system, LabServer::new);
    Sys.of(other.ref()).suspend();
    other.ref().exit(ExitReason.shutdown());
    Await.until(() -> !other.ref().isAlive());
  }

  @Otp(value = "sys 2", cases = "get_state")
  @Test
  void stateReadIsABarrierAfterCasts() {
    for (int i = 0; i < 500; i++) {
      lab.note("word");
      int seen = sys.getState(LabServer.class, s -> s.diary.size());
      assertEquals(i + 1, seen);
    }
  }

  @Otp(value = "sys 2", cases = "get_state", better = "An urgent variant goes before the mailbox.")
  @Test
  void urgentReadComesBeforeWhatWaits() throws Exception {
    CompletableFuture<Void> busy = lab.async().waitAt("urgent");
    lab.note("waits");
    Await.until(() -> handling(lab) != null);
    CompletableFuture<Integer> seen = new CompletableFuture<>();
    system.spawn(() -> seen.complete(sys.urgent().getState(LabServer.class, s -> s.diary.size())));
    Await.until(() -> Sys.processes(system).size() == 2);
    Await.until(() ->
        Sys.processes(system).stream()
            .filter(p -> p.server().equals("process"))
            .flatMap(p -> Sys.stackTrace(p.ref()).stream())
            .anyMatch(frame -> frame.getMethodName().startsWith("park")));
    LabServer.open("urgent");
    busy.get();
    assertEquals(0, seen.get());
  }

  @Otp(
      value = "sys 3",
      cases = {"log", "stats"})
  @Test
  void logKeepsTheLastEventsAndStatisticsCount() {
    assertEquals(List.of(), sys.log());
    sys.log(3);
    assertTrue(sys.statistics().isEmpty());
    CompletableFuture<Integer> deferred = lab.async().later();
    sys.statistics(true);
    lab.note("one");
    lab.note("two");
    assertEquals(5, lab.echo(5));
    assertEquals(
        List.of("in: cast Lab.note(two)", "in: call Lab.echo(5)", "out: reply 5 to Lab.echo(5)"),
        sys.log().stream().map(SysEvent::toString).toList());
    SysStatistics counted = sys.statistics().orElseThrow();
    assertEquals(3, counted.messagesIn());
    assertEquals(1, counted.messagesOut());
    CompletableFuture<Integer> later = lab.async().later();
    sys.getState();
    assertEquals(1, sys.statistics().orElseThrow().messagesOut());
    assertEquals(2, lab.answer(9));
    assertEquals(18, deferred.join() + later.join());
    assertFalse(counted.during().isNegative());
    sys.log(0);
    sys.statistics(false);
    assertEquals(List.of(), sys.log());
    assertTrue(sys.statistics().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> sys.log(-1));
  }

  @Otp(value = "sys 4", cases = "trace", better = "A trace ends by itself after so many events.")
  @Test
  void traceGivesEachEventToASinkUpToItsLimit() {
    List<String> seen = new CopyOnWriteArrayList<>();
    sys.trace(3, event -> seen.add(event.text()));
    for (int i = 0; i < 10; i++) {
      lab.note("n" + i);
    }
    assertEquals(10, lab.events().size());
    assertEquals(List.of("cast Lab.note(n0)", "cast Lab.note(n1)", "cast Lab.note(n2)"), seen);
    sys.trace(100, event -> seen.add("again"));
    sys.noTrace();
    lab.events();
    assertEquals(3, seen.size());
    assertThrows(IllegalArgumentException.class, () -> sys.trace(0, event -> {}));
  }

  @Otp(
      value = "sys 5",
      cases = {"install", "remove"})
  @Test
  void hooksAreInstalledAndRemovedAndOneThatFailsIsRemoved() {
    List<String> seen = new CopyOnWriteArrayList<>();
    sys.install("mine", event -> seen.add(event.text()));
    sys.install(
        "bad",
        event -> {
          throw new LabServer.Bang();
        });
    lab.note("one");
    lab.note("two");
    assertEquals(2, lab.events().size());
    assertEquals(1, reported.warningsOf("debug hook \"bad\"").size());
    assertFalse(sys.remove("bad"));
    assertTrue(sys.remove("mine"));
    int before = seen.size();
    lab.events();
    assertEquals(before, seen.size());
  }

  @Otp(value = "sys 6", cases = "terminate")
  @Test
  void processCanBeTerminated() throws Exception {
    CompletableFuture<ExitReason> reason = new CompletableFuture<>();
    system.spawn(() -> {
      Self.monitor(lab.ref());
      sys.suspend();
      sys.terminate(ExitReason.shutdown());
      reason.complete(Self.receive(Down.class).reason());
    });
    assertEquals(ExitReason.shutdown(), reason.get());
    assertThrows(NoProcessException.class, sys::suspend);
  }

  @Otp(
      value = "sys 7",
      cases = {"get_status"})
  @Test
  void statusShowsProcessStateAndWhetherItIsSuspended() {
    lab.note("word");
    assertFalse(sys.getStatus().suspended());
    sys.suspend();
    assertTrue(sys.getStatus().suspended());
    assertEquals("diary [word]", String.valueOf(sys.getStatus().state()));
    assertEquals("lab", sys.getStatus().process().name());
    assertEquals(LabServer.class.getName(), sys.getStatus().process().server());
  }

  @Otp(value = "sys 7", cases = "get_status", better = "A stuck process shows its state too.")
  @Test
  void stuckActorIsSeenFromOutside() throws Exception {
    CompletableFuture<Void> stuck = lab.async().waitAt("stuck");
    Await.until(() -> Sys.info(lab.ref()).orElseThrow().handling() != null);
    for (int i = 0; i < 7; i++) {
      lab.note("waits");
    }
    ActorRef watcher =
        system.spawn(() -> {
          Self.link(lab.ref());
          Self.monitor(lab.ref());
          Self.receive();
        });
    Await.until(() -> Sys.info(lab.ref()).orElseThrow().monitoredBy().size() == 1);
    ProcessInfo info = Sys.info(lab.ref()).orElseThrow();
    assertEquals("call Lab.waitAt(stuck)", info.handling());
    assertEquals(7, info.mailboxLength());
    assertEquals(List.of(watcher), info.links());
    assertEquals(List.of(watcher), info.monitoredBy());
    assertEquals(List.of(lab.ref()), Sys.info(watcher).orElseThrow().monitors());
    assertTrue(info.oldestMessage().compareTo(Duration.ZERO) >= 0);
    assertTrue(
        Sys.stackTrace(lab.ref()).stream().anyMatch(f -> f.getMethodName().equals("waitAt")),
        () -> Arrays.toString(Sys.stackTrace(lab.ref()).toArray()));
    assertTrue(Sys.tree(system).contains("\"lab\""), Sys.tree(system));
    assertTrue(Sys.tree(system).contains("7 queued  call Lab.waitAt(stuck) for "));
    LabServer.open("stuck");
    stuck.get();
    assertEquals(7, lab.events().size());
    watcher.exit(ExitReason.kill());
  }

  @Otp(value = "sys 7", cases = "process_info")
  @Test
  void whatIsHandledIsSeenForCastsAndInfosToo() throws Exception {
    LabRef busy =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void note(String gate) {
                    waitAt(gate);
                  }

                  @Override
                  public void onInfo(Object gate) {
                    waitAt((String) gate);
                  }
                });
    busy.note("a cast");
    Await.until(() -> "cast LabProtocol.Note".equals(handling(busy)));
    LabServer.open("a cast");
    busy.ref().send("an info");
    Await.until(() -> "info".equals(handling(busy)));
    LabServer.open("an info");
    Await.until(() -> handling(busy) == null);
  }

  private static @Nullable String handling(LabRef lab) {
    return Sys.info(lab.ref()).orElseThrow().handling();
  }

  @Otp(value = "sys 7", cases = "process_info")
  @Test
  void treeShowsWhoHasStartedWhom() {
    Supervisor inner =
        Supervisor.oneForOne().child(LabRef.child("leaf", LabServer::new).name("leaf"));
    Supervisor outer =
        Supervisor.oneForOne()
            .child(LabRef.child("first", LabServer::new).name("first"))
            .child("inner", inner);
    try (var other = ActorSystem.start("tree", outer)) {
      List<String> names =
          Sys.tree(other)
              .lines()
              .map(line -> line.replaceAll("#\\d+|dev\\.troupe\\.", ""))
              .toList();
      assertEquals("system \"tree\"", names.get(0));
      assertTrue(names.get(1).startsWith("└─ actor "), names.toString());
      assertTrue(names.get(2).startsWith("   ├─ actor \"first\""), names.toString());
      assertTrue(names.get(3).startsWith("   └─ actor "), names.toString());
      assertTrue(names.get(4).startsWith("      └─ actor \"leaf\""), names.toString());
      assertEquals(5, names.size());
      assertEquals(4, Sys.processes(other).size());
    }
  }

  @Otp(value = "sys 7", cases = "get_status")
  @Test
  void bareProcessRefusesAndADeadOneIsNotThere() throws Exception {
    ActorRef bare = system.spawn(() -> Self.receive());
    assertThrows(WrongProtocolException.class, () -> Sys.of(bare).suspend());
    bare.send("end");
    Await.until(() -> !bare.isAlive());
    assertTrue(Sys.info(bare).isEmpty());
    assertEquals(List.of(), Sys.stackTrace(bare));
  }
}

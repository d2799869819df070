package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AlreadyStarted;
import dev.troupe.CallTimeoutException;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import dev.troupe.SelfCallException;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls, casts, replies, start and stop of one server. */
@Timeout(60)
final class GenServerSuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("gen_server");
  @AutoClose private final Reported reported = new Reported();

  private LabRef lab() {
    return LabRef.start(system, LabServer::new);
  }

  private static StartOptions named(String name) {
    return StartOptions.defaults().name(name);
  }

  /** The reason that a server ends with when something is done to it. */
  private ExitReason reasonOf(ActorRef server, Runnable deed) throws Exception {
    CompletableFuture<ExitReason> reason = new CompletableFuture<>();
    system.spawn(() -> {
      Self.monitor(server);
      deed.run();
      reason.complete(Self.receive(Down.class).reason());
    });
    return reason.get();
  }

  @Otp(
      value = "gen_server 1",
      cases = {"call", "stop1"})
  @Test
  void callAfterStopFailsAtOnce() {
    LabRef lab = lab();
    lab.ref().stop();
    assertThrows(NoProcessException.class, () -> lab.echo(1));
  }

  @Otp(
      value = "gen_server 2",
      cases = {"start", "start_event_timeout"})
  @Test
  void initThatOutlastsItsLimitLeavesNothing() {
    CompletableFuture<ActorRef> self = new CompletableFuture<>();
    StartOptions hasty = named("slow").startLimit(Duration.ofMillis(20));
    StartException late =
        assertThrows(
            StartException.class,
            () ->
                LabRef.start(
                    system,
                    () -> {
                      self.complete(Self.ref());
                      new CountDownLatch(1).await();
                      return new LabServer();
                    },
                    hasty));
    assertTrue(late.getMessage().contains("did not return within the start limit"));
    assertFalse(self.join().isAlive());
    assertEquals(Optional.empty(), system.whereis("slow"));
    assertEquals(3, LabRef.start(system, LabServer::new, hasty).echo(3));
  }

  @Otp(
      value = {"gen_server 4", "signals 13"},
      cases = {"start", "already_started"})
  @Test
  void secondStartOfANameIsRefusedWithTheHolder() {
    LabRef first = LabRef.start(system, LabServer::new, named("one"));
    StartException taken =
        assertThrows(
            StartException.class, () -> LabRef.start(system, LabServer::new, named("one")));
    ExitReason.Custom reason = assertInstanceOf(ExitReason.Custom.class, taken.reason());
    assertEquals(new AlreadyStarted("one", first.ref()), reason.term());
  }

  @Otp(
      value = "gen_server 5",
      cases = {"stop1", "stop3", "stop4"})
  @Test
  void stopWaitsUntilTheServerIsGone() {
    CountDownLatch gate = new CountDownLatch(1);
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void terminate(ExitReason reason) throws InterruptedException {
                    gate.await();
                  }
                },
            named("stopped"));
    CompletableFuture<Optional<ActorRef>> after = new CompletableFuture<>();
    system.spawn(() -> {
      lab.ref().stop();
      after.complete(system.whereis("stopped"));
    });
    Await.until(() -> Sys.info(lab.ref()).orElseThrow().handling() != null);
    assertFalse(after.isDone());
    gate.countDown();
    assertEquals(Optional.empty(), after.join());
  }

  @Otp(
      value = "gen_server 5",
      cases = {"stop2", "stop6", "stop7"})
  @Test
  void stopOfADeadOneIsNoprocAndAnInvalidLimitLeavesItAlive() {
    LabRef lab = lab();
    assertThrows(
        IllegalArgumentException.class,
        () -> lab.ref().stop(ExitReason.normal(), Duration.ofSeconds(-1)));
    assertEquals(1, lab.echo(1));
    lab.ref().stop(ExitReason.normal(), Duration.ofMinutes(1));
    assertThrows(NoProcessException.class, () -> lab.ref().stop());
  }

  @Otp(
      value = "gen_server 6",
      cases = {"stop1", "crash"})
  @Test
  void orderlyEndsAreNotReported() throws Exception {
    for (ExitReason orderly :
        List.of(ExitReason.normal(), ExitReason.shutdown(), new ExitReason.Shutdown("tired"))) {
      ActorRef lab = LabRef.start(system, LabServer::new, named("quiet")).ref();
      assertEquals(orderly, reasonOf(lab, () -> lab.stop(orderly)));
    }
    assertEquals(List.of(), reported.errorsOf("\"quiet\""));
  }

  @Otp(
      value = {"gen_server 6", "proc_lib 2"},
      cases = {"crash", "stop_on_error"},
      better = "The report has the client's stack as it is while it waits.")
  @Test
  void crashIsReportedOnceWithMessageStateAndTheClientsStack() throws Exception {
    LabRef lab = LabRef.start(system, LabServer::new, named("loud"));
    lab.note("before");
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    system.spawn(() -> clientWhoIsInTheReport(lab, failure));
    assertInstanceOf(ServerDownException.class, failure.get());
    List<String> reports = reported.errorsOf("\"loud\"");
    assertEquals(1, reports.size(), reports.toString());
    String report = reports.getFirst();
    assertTrue(report.contains("crashed: " + new LabServer.Bang()), report);
    assertTrue(report.contains("last message: call Lab.crash()"), report);
    assertTrue(report.contains("state: diary [before"), report);
    assertTrue(report.contains("client: actor #"), report);
    assertTrue(report.contains("GenServerSuite.clientWhoIsInTheReport"), report);
  }

  private static void clientWhoIsInTheReport(LabRef lab, CompletableFuture<Throwable> failure) {
    try {
      lab.crash();
    } catch (ServerDownException down) {
      failure.complete(down);
    }
  }

  @Otp(value = "gen_server 7", cases = "call")
  @Test
  void deferredReplyReachesItsCallerFromAnotherActor() throws Exception {
    CompletableFuture<ReplyTo<Integer>> handed = new CompletableFuture<>();
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public int answer(int n) {
                    handed.complete(waiting.removeFirst());
                    return 1;
                  }
                });
    CompletableFuture<Integer> got = new CompletableFuture<>();
    system.spawn(() -> got.complete(lab.later()));
    Await.until(() -> Sys.of(lab.ref()).getState(LabServer.class, s -> s.waiting.size()) == 1);
    assertEquals(1, lab.answer(0));
    system.spawn(() -> handed.join().reply(42));
    assertEquals(42, got.get());
  }

  @Otp(
      value = "gen_server 8",
      cases = {"call", "reply_by_alias"})
  @Test
  void lateReplyIsDropped() throws Exception {
    LabRef lab = lab();
    CompletableFuture<Optional<Object>> left = new CompletableFuture<>();
    CompletableFuture<Integer> reached = new CompletableFuture<>();
    system.spawn(() -> {
      assertThrows(CallTimeoutException.class, lab::hurried);
      reached.complete(lab.answer(1));
      left.complete(Self.receive(Object.class, Duration.ZERO));
    });
    assertEquals(0, reached.get());
    assertEquals(Optional.empty(), left.get());
  }

  @Otp(
      value = "own 3",
      cases = {"ractor:port.is_closed", "orleans:DropExpiredMessages"},
      better = "The server knows that the caller has given up.")
  @Test
  void callWhoseCallerHasGivenUpIsSkippedAndCounted() {
    LabRef lab = lab();
    CompletableFuture<Void> busy = lab.async().waitAt("abandoned");
    assertThrows(CallTimeoutException.class, () -> lab.within(Duration.ofMillis(1)).crash());
    assertThrows(CallTimeoutException.class, () -> lab.within(Duration.ofMillis(1)).quit());
    LabServer.open("abandoned");
    busy.join();
    assertEquals(5, lab.echo(5));
    assertEquals(2, system.skippedCalls());
  }

  @Otp(value = "gen_server 9", cases = "bad_return_value")
  @Test
  void handlerThatAnswersNeitherNowNorLaterIsACrashThatSaysSo() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  @SuppressWarnings({"CatchingUnchecked", "troupe:DroppedReply"})
                  public int later() {
                    try {
                      return super.later();
                    } catch (Throwable swallowed) {
                      return 0;
                    }
                  }
                });
    ServerDownException down = assertThrows(ServerDownException.class, lab::later);
    assertTrue(down.getCause().getMessage().contains("swallowed the signal of Reply.later"));
  }

  @Otp(
      value = {"gen_server 10"},
      cases = "calling_self")
  @Test
  void callToOneselfFailsAtOnce() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public int echo(int n) {
                    return me().answer(n);
                  }
                });
    ServerDownException down = assertThrows(ServerDownException.class, () -> lab.echo(1));
    assertInstanceOf(SelfCallException.class, down.getCause());
  }

  /** The compiler refuses a call on what it knows to be the same actor. */
  private static Lab me() {
    return LabRef.self();
  }

  @Otp(value = "gen_server 11", cases = "continue")
  @Test
  void whatContinueAsksForRunsBeforeQueuedMessagesChainedAndFromInit() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void init() {
                    LabRef.self().note("queued before");
                    Self.continueWith(() -> {
                      diary.add("first");
                      Self.continueWith(() -> diary.add("chained"));
                    });
                    Self.continueWith(() -> diary.add("second"));
                  }

                  @Override
                  public int echo(int n) {
                    LabRef.self().note("queued in echo");
                    Self.continueWith(() -> diary.add("after echo"));
                    return n;
                  }
                });
    lab.echo(1);
    assertEquals(
        List.of("first", "chained", "second", "queued before", "after echo", "queued in echo"),
        lab.events());
  }

  @Otp(value = "gen_server 11", cases = "continue")
  @Test
  void whatContinueAsksForDoesNotRunAfterAStop() throws Exception {
    List<String> ran = new CopyOnWriteArrayList<>();
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public int quit() {
                    Self.continueWith(() -> ran.add("continued"));
                    return super.quit();
                  }
                });
    assertEquals(7, lab.quit());
    assertEquals(List.of(), ran);
  }

  @Otp(
      value = "gen_server 12",
      cases = {"handle_event_timeout", "info"})
  @Test
  void idleTimeoutComesIfNothingElseDoes() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void init() {
                    Self.idleTimeout(Duration.ofMillis(1));
                  }
                });
    Await.until(() -> Sys.of(lab.ref()).getState(LabServer.class, s -> s.diary.size()) == 1);
    assertEquals(List.of("idle"), lab.events());
  }

  @Otp(value = "gen_server 12", cases = "handle_event_timeout")
  @Test
  void idleTimeoutIsCancelledByAnyMessage() {
    LabRef lab = LabRef.start(system, Arming::new);
    LabRef later = LabRef.start(system, Arming::new);
    for (int i = 1; i <= 50; i++) {
      lab.note("arm");
      lab.note("other");
      // What is armed after it comes after it.
      later.note("arm");
      int idled = i;
      Await.until(
          () -> Sys.of(later.ref()).getState(LabServer.class, s -> s.diary.size()) == 2 * idled);
    }
    List<String> events = lab.events();
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).equals("idle")) {
        assertEquals("arm", events.get(i - 1)); // the sender was slow, and it has idled in between
      }
    }
    assertEquals(50, events.stream().filter("other"::equals).count());
  }

  /** Arms the idle timeout at one word. */
  private static final class Arming extends LabServer {
    @Override
    public void note(String word) {
      super.note(word);
      if (word.equals("arm")) {
        Self.idleTimeout(Duration.ofMillis(1));
      }
    }
  }

  @Otp(value = "gen_server 12", cases = "handle_event_timeout_zero")
  @Test
  void idleTimeoutOfZeroComesBeforeLaterMessagesAndAfterQueuedOnes() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void note(String word) {
                    super.note(word);
                    if (word.equals("queue")) {
                      LabRef.self().note("queued");
                    }
                    Self.idleTimeout(Duration.ZERO);
                  }
                });
    lab.note("alone");
    Await.until(() -> Sys.of(lab.ref()).getState(LabServer.class, s -> s.diary.size()) == 2);
    lab.note("queue");
    Await.until(() -> Sys.of(lab.ref()).getState(LabServer.class, s -> s.diary.size()) == 5);
    assertEquals(List.of("alone", "idle", "queue", "queued", "idle"), lab.events());
  }

  @Otp(
      value = "gen_server 13",
      cases = "call_with_huge_message_queue",
      better = "Replies never enter a mailbox.")
  @Test
  void callLeavesWhatItsCallerHasQueuedAlone() throws Exception {
    int queued = 1_000_000;
    LabRef lab = lab();
    CompletableFuture<Long> result = new CompletableFuture<>();
    ActorRef caller =
        system.spawn(() -> {
          Self.receive(String.class);
          long sum = 0;
          for (int i = 0; i < 1000; i++) {
            sum += lab.echo(i);
          }
          for (int i = 0; i < queued; i++) {
            assertEquals(i, Self.receive());
          }
          result.complete(sum);
        });
    for (int i = 0; i < queued; i++) {
      caller.send(i);
    }
    caller.send("go");
    assertEquals(499_500, result.get());
  }

  @Otp(value = "gen_server 15", cases = "terminate_crash_format")
  @Test
  void crashInTerminateReplacesTheReason() throws Exception {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void terminate(ExitReason reason) {
                    throw new Bang();
                  }
                });
    ExitReason reason = reasonOf(lab.ref(), lab::quit);
    assertInstanceOf(
        LabServer.Bang.class, assertInstanceOf(ExitReason.Crashed.class, reason).cause());
  }

  @Otp(value = "gen_server 16", cases = "undef_handle_info")
  @Test
  void infoThatNobodyHandlesIsLoggedAndNoMore() {
    QuietRef quiet =
        QuietRef.start(
            system,
            () ->
                new Quiet() {
                  @Override
                  public int one() {
                    return 1;
                  }
                });
    quiet.ref().send("strange thing");
    assertEquals(1, quiet.one());
    assertEquals(1, reported.warningsOf("strange thing").size());
  }

  @Otp(
      value = "gen_server 17",
      cases = {"stop_and_reply", "call"})
  @Test
  void replyOfAStopArrivesAfterTerminateEvenIfThatCrashes() {
    List<String> order = new CopyOnWriteArrayList<>();
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void terminate(ExitReason reason) {
                    order.add("terminate " + reason);
                    throw new Bang();
                  }
                });
    order.add("reply " + lab.quit());
    assertEquals(List.of("terminate normal", "reply 7"), order);
    assertFalse(lab.ref().isAlive());
  }

  @Otp(
      value = {"gen_server 18", "sys 1"},
      cases = {"get_state", "replace_state"})
  @Test
  void stateCanBeReadWhileSuspendedAndAFailingReplacementLeavesIt() {
    LabRef lab = lab();
    Sys sys = Sys.of(lab.ref());
    lab.note("one");
    sys.suspend();
    lab.note("waits");
    assertEquals(List.of("one"), sys.getState(LabServer.class, s -> List.copyOf(s.diary)));
    assertThrows(
        LabServer.Bang.class,
        () ->
            sys.replaceState(
                LabServer.class,
                old -> {
                  throw new LabServer.Bang();
                }));
    assertEquals(List.of("one"), sys.getState(LabServer.class, s -> List.copyOf(s.diary)));
    sys.replaceState(
        LabServer.class,
        old -> {
          LabServer fresh = new LabServer();
          fresh.diary.add("replaced");
          return fresh;
        });
    sys.resume();
    assertEquals(List.of("replaced", "waits"), lab.events());
    IllegalArgumentException other =
        assertThrows(
            IllegalArgumentException.class, () -> sys.getState(String.class, String::length));
    assertTrue(other.getMessage().contains("and no java.lang.String"), other.getMessage());
  }

  @Otp(value = "gen_server 20", cases = "handle_info_exit")
  @Test
  void trappingServerEndsWithItsParentAndGetsOtherExitsAsInfos() throws Exception {
    CompletableFuture<LabRef> started = new CompletableFuture<>();
    List<String> diary = new CopyOnWriteArrayList<>();
    ActorRef parent =
        system.spawn(() -> {
          started.complete(LabRef.startLink(() -> new Trapping(diary)));
          Self.receive();
        });
    LabRef child = started.get();
    ActorRef stranger = system.spawn(() -> Self.receive());
    stranger.exit(ExitReason.kill());
    system.spawn(() -> child.ref().exit(new ExitReason.Custom("stranger")));
    Await.until(() -> diary.size() == 1);
    assertTrue(diary.getFirst().contains("reason=stranger"), diary.toString());
    ExitReason end = new ExitReason.Custom("parent");
    assertEquals(end, reasonOf(child.ref(), () -> parent.exit(end)));
    assertEquals("terminate parent", diary.getLast());
    assertEquals(2, diary.size());
  }

  private static final class Trapping extends LabServer {
    private final List<String> seen;

    Trapping(List<String> seen) {
      this.seen = seen;
    }

    @Override
    public void init() {
      Self.trapExits(true);
    }

    @Override
    public void onInfo(Object message) {
      seen.add("info " + message);
    }

    @Override
    public void terminate(ExitReason reason) {
      seen.add("terminate " + reason);
    }
  }

  @Otp(
      value = "gen_server 21",
      cases = {"crash", "stop1"})
  @Test
  void terminateRunsOnAStopAndACrashAndNotOnAnUntrappedExit() throws Exception {
    List<String> diary = new CopyOnWriteArrayList<>();
    LabRef stopped = LabRef.start(system, () -> new Untrapping(diary));
    stopped.quit();
    LabRef crashed = LabRef.start(system, () -> new Untrapping(diary));
    assertThrows(ServerDownException.class, crashed::crash);
    assertEquals(List.of("terminate normal", "terminate crashed: " + new LabServer.Bang()), diary);
    LabRef exited = LabRef.start(system, () -> new Untrapping(diary));
    ExitReason end = new ExitReason.Custom("exit");
    assertEquals(end, reasonOf(exited.ref(), () -> exited.ref().exit(end)));
    assertEquals(2, diary.size());
  }

  private static final class Untrapping extends LabServer {
    private final List<String> seen;

    Untrapping(List<String> seen) {
      this.seen = seen;
    }

    @Override
    public void terminate(ExitReason reason) {
      seen.add("terminate " + reason);
    }
  }

  @Otp(value = "gen_server 22", cases = "loop_start_fail")
  @Test
  void nameIsTakenBeforeInitAndFreeBeforeTheStarterHearsOfAFailure() {
    CompletableFuture<Boolean> held = new CompletableFuture<>();
    for (int i = 0; i < 200; i++) {
      StartException failed =
          assertThrows(
              StartException.class,
              () ->
                  LabRef.start(
                      system,
                      () -> {
                        held.complete(system.whereis("early").equals(Optional.of(Self.ref())));
                        throw new LabServer.Bang();
                      },
                      named("early")));
      assertInstanceOf(ExitReason.Crashed.class, failed.reason());
    }
    assertTrue(held.join());
  }

  @Otp(
      value = "gen_server 23",
      cases = {"cast", "cast_fast"})
  @Test
  void castSucceedsAlways() {
    LabRef lab = lab();
    lab.ref().stop();
    lab.note("dead");
    LabRef.named(system, "nobody").note("unknown");
    assertEquals(2, system.deadLetters().count());
  }

  @Otp(
      value = "gen_server 24",
      cases = {"error_format_status", "get_status", "format_status"})
  @Test
  void formatStatusDecidesWhatIsShown() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public Object formatStatus() {
                    return "secrets left out";
                  }
                },
            named("discreet"));
    assertEquals("secrets left out", Sys.of(lab.ref()).getState());
    assertEquals("secrets left out", Sys.of(lab.ref()).getStatus().state());
    assertThrows(ServerDownException.class, lab::crash);
    String report = reported.errorsOf("\"discreet\"").getFirst();
    assertTrue(report.contains("state: secrets left out"), report);
    assertFalse(report.contains("diary"), report);
  }

  @Otp(value = "gen_server 24", cases = "terminate_crash_format")
  @Test
  void formatStatusThatThrowsDoesNoHarm() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public Object formatStatus() {
                    throw new Bang();
                  }
                },
            named("broken"));
    assertThrows(LabServer.Bang.class, () -> Sys.of(lab.ref()).getState());
    assertEquals(1, lab.echo(1));
    assertThrows(ServerDownException.class, lab::crash);
    assertEquals(1, reported.errorsOf("\"broken\"").size());
  }

  @Otp(value = "gen_server 25", cases = "code_change")
  @Test
  void stateMovesToTheNewCodeBehindALivingServer() {
    LabRef lab = lab();
    lab.note("kept");
    Sys sys = Sys.of(lab.ref());
    IllegalStateException early =
        assertThrows(IllegalStateException.class, () -> sys.changeCode(Renewed::new));
    assertTrue(early.getMessage().contains("is not suspended"), early.getMessage());
    sys.suspend();
    lab.note("waits");
    assertThrows(UnsupportedOperationException.class, () -> sys.changeCode(LabServer::new));
    sys.changeCode(Renewed::new);
    sys.resume();
    assertEquals(List.of("kept", "new waits"), lab.events());
  }

  private static final class Renewed extends LabServer {
    @Override
    public void codeChange(Object old) {
      diary.addAll(((LabServer) old).diary);
    }

    @Override
    public void note(String word) {
      super.note("new " + word);
    }
  }
}

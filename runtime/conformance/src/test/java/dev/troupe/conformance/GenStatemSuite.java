package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.conformance.Scripted.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The events of a state machine, and their order. What is expected was seen on OTP 25. */
@Timeout(60)
final class GenStatemSuite {

  private static final Act NOTHING = state -> {};
  private static final Act POSTPONE = state -> state.postpone();

  @AutoClose private final ActorSystem system = ActorSystem.start("gen_statem");
  @AutoClose private final Reported reported = new Reported();
  private final ScriptedState first = ScriptedState.first();
  private final List<String> diary = first.diary;
  private ScriptedRef machine;

  @BeforeEach
  void start() {
    machine = ScriptedRef.start(system, () -> first);
    assertEquals(List.of("enter a from a"), diary);
    diary.clear();
  }

  private static Act become(String name) {
    return state -> state.become(state.another(name));
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  /** Holds the machine until {@code meanwhile} has sent what is to wait in the mailbox. */
  private void queue(Runnable meanwhile) {
    CountDownLatch gate = new CountDownLatch(1);
    machine.event("gate", state -> gate.await());
    meanwhile.run();
    gate.countDown();
  }

  /** What has happened, once the machine has come to what is sent now. */
  private List<String> happened() {
    machine.ask("end", NOTHING);
    List<String> all = new ArrayList<>(diary);
    all.removeFirst(); // the gate
    all.removeLast();
    return all;
  }

  private void assertHappened(String... expected) {
    assertEquals(List.of(expected), happened());
  }

  // ---- postponing

  @Otp(
      value = "gen_statem 1",
      cases = {"event_order", "postpone"},
      better = "A postponed call whose caller has given up does not come again.")
  @Test
  void postponedMessagesComeBackInTheOrderOfArrivalAcrossTwoChanges() {
    queue(() -> {
      machine.event("p1", POSTPONE);
      machine.event(
          "p2",
          state -> {
            if (!state.name.equals("c")) {
              state.postpone();
            }
          });
      machine.event(
          "p3",
          state -> {
            if (state.name.equals("a")) {
              state.postpone();
            }
            state.become(state.another("c"));
          });
      machine.event("go", become("b"));
      machine.event("q1", NOTHING);
    });
    assertEquals(
        List.of(
            "p1 in a",
            "p2 in a",
            "p3 in a",
            "go in a",
            "enter b from a",
            "p1 in b",
            "p2 in b",
            "p3 in b",
            "enter c from b",
            "p1 in c",
            "p2 in c",
            "q1 in c"),
        happened());
  }

  @Otp("gen_statem 1")
  @Test
  void whatIsPostponedWaitsUntilTheStateChanges() {
    queue(() -> {
      machine.event(
          "p",
          state -> {
            if (state.name.equals("a")) {
              state.postpone();
            }
          });
      machine.event("same", state -> state.become(new ScriptedState("a", 1, state.diary)));
      machine.event("again", state -> state.repeatState());
      machine.event("q", NOTHING);
      machine.event("go", become("b"));
    });
    assertHappened(
        "p in a",
        "same in a",
        "again in a",
        "enter a from a",
        "q in a",
        "go in a",
        "enter b from a",
        "p in b");
  }

  @Otp(value = "gen_statem 1", cases = "event_types")
  @Test
  void eventsOfEveryKindCanBePostponed() throws Exception {
    Act once =
        state -> {
          if (state.name.equals("a")) {
            state.postpone();
          }
        };
    CompletableFuture<String> call = machine.async().ask("call", once);
    machine.event("cast", once);
    machine.ref().send(once);
    machine.event(
        "others",
        state -> {
          state.nextEvent(s -> {
            s.note("inserted");
            once.in(s);
          });
          state.nextInfo(once);
          state.stateTimeout(Duration.ZERO, once);
          state.timeout("x", Duration.ZERO, once);
          state.eventTimeout(Duration.ZERO, "never, as there is an event");
        });
    machine.event("event timeout", state -> state.eventTimeout(Duration.ZERO, once));
    machine.ask("all", NOTHING);
    assertFalse(call.isDone());
    diary.clear();
    machine.ask("go", become("b"));
    assertEquals("b", call.get());
    machine.ask("end", NOTHING);
    assertEquals(
        List.of(
            "go in a",
            "enter b from a",
            "call in b",
            "cast in b",
            "info in b",
            "inserted in b",
            "info in b",
            "state timeout in b",
            "timeout x in b",
            "event timeout in b",
            "end in b"),
        diary);
  }

  @Test
  void postponedDownsAndTimerMessagesAreNotLost() {
    class Watching extends ScriptedState {
      Watching(String name, List<String> diary) {
        super(name, 0, diary);
      }

      @Override
      public void init() {
        Self.monitor(Self.system().spawn(() -> {}));
        Self.timers().after("t", Duration.ZERO, "tick");
      }

      @Override
      public void onInfo(Object message) {
        note(message instanceof Down ? "down" : message.toString());
        if (name.equals("a")) {
          postpone();
        }
      }

      @Override
      ScriptedState another(String next) {
        return new Watching(next, diary);
      }
    }
    ScriptedRef watching = ScriptedRef.start(system, () -> new Watching("a", diary));
    Await.until(() -> diary.containsAll(List.of("down in a", "tick in a")));
    watching.ask("go", become("b"));
    watching.ask("end", NOTHING);
    assertTrue(diary.containsAll(List.of("down in b", "tick in b")), diary.toString());
  }

  @Test
  void postponedCallIsSkippedOnceItsCallerHasGivenUp() {
    CompletableFuture<String> call = machine.async().ask("call", POSTPONE);
    machine.ask("sync", NOTHING);
    assertTrue(call.cancel(false));
    machine.ask("go", become("b"));
    assertEquals("b", machine.ask("end", NOTHING));
    assertEquals(1, system.skippedCalls());
    assertFalse(diary.contains("call in b"), diary.toString());
  }

  @Test
  void postponedCallsFailWhenTheMachineEnds() {
    CompletableFuture<String> postponed = machine.async().ask("call", POSTPONE);
    CompletableFuture<String> comesBack = machine.async().ask("call", POSTPONE);
    CompletableFuture<String> last =
        machine
            .async()
            .ask(
                "crash",
                state -> {
                  if (!state.name.equals("a")) {
                    throw new LabServer.Bang();
                  }
                  state.become(state.another("b"));
                  state.postpone();
                });
    for (CompletableFuture<String> call : List.of(postponed, comesBack, last)) {
      assertTrue(
          assertThrows(Exception.class, call::get).getCause() instanceof ServerDownException);
    }
  }

  @Test
  void postponedCallsFailWhenAHandlerMustBeFenced() throws Exception {
    CompletableFuture<String> postponed = machine.async().ask("call", POSTPONE);
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ScriptedState hanging =
        new ScriptedState("hanging", 0, diary) {
          @Override
          public void onEnter(ScriptedState previous) {
            stuck.countDown();
            while (end.getCount() > 0) {
              Thread.onSpinWait(); // deaf to interrupts
            }
          }
        };
    CompletableFuture<String> inFlight =
        machine
            .async()
            .ask(
                "enter",
                state -> {
                  state.become(hanging);
                  state.postpone();
                });
    stuck.await();
    machine.ref().exit(ExitReason.kill());
    for (CompletableFuture<String> call : List.of(postponed, inFlight)) {
      assertTrue(
          assertThrows(Exception.class, call::get).getCause() instanceof ServerDownException);
    }
    end.countDown();
  }

  @Test
  void postponedCallFailsWhenTheMachineIsKilledWhileItIsPutAside() {
    ScriptedState deadly =
        new ScriptedState("a", 0, diary) {
          @Override
          public boolean equals(@Nullable Object other) {
            Self.ref().exit(ExitReason.kill()); // the kill comes between handler and transition
            return true;
          }

          @Override
          public int hashCode() {
            return 1;
          }
        };
    ServerDownException down =
        assertThrows(
            ServerDownException.class,
            () ->
                machine.ask(
                    "call",
                    state -> {
                      state.become(deadly);
                      state.postpone();
                    }));
    assertEquals(ExitReason.killed(), down.reason());
  }

  @Test
  void swallowedPostponementIsACrashThatSaysSo() {
    Act swallow =
        state -> {
          try {
            state.postpone();
          } catch (Throwable signal) {
            state.note("swallowed");
          }
        };
    assertCrash(swallow, "The handler of Scripted.ask has swallowed the signal of postpone()");
    machine = ScriptedRef.start(system, () -> first);
    machine.event("cast", swallow);
    Await.until(() -> !machine.ref().isAlive());
    String report = String.join("", reported.errorsOf("#" + machine.ref().id()));
    assertTrue(report.contains("has swallowed the signal of postpone() and returned"), report);
  }

  private void assertCrash(Act act, String why) {
    ServerDownException down =
        assertThrows(ServerDownException.class, () -> machine.ask("crash", act));
    assertTrue(down.getCause().getMessage().contains(why), down.getCause().getMessage());
  }

  @Test
  void aCallIsEitherPostponedOrAnsweredLater() {
    assertCrash(
        state -> Reply.<String>later(reply -> state.postpone()),
        "postpone() was called after Reply.later");
  }

  // ---- inserted events

  @Otp(value = "gen_statem 2", cases = "next_events")
  @Test
  void insertedEventsComeBeforeAnythingQueuedInOrder() {
    queue(() -> {
      machine.event(
          "insert",
          state -> {
            state.nextEvent(s -> {
              s.note("i1");
              s.nextEvent(t -> t.note("i1a"));
              s.nextInfo("i1b");
            });
            state.nextInfo("i2");
            state.nextEvent(s -> s.note("i3"));
            state.become(state.another("b"));
          });
      machine.event("q", NOTHING);
    });
    assertHappened(
        "insert in a",
        "enter b from a",
        "i1 in b",
        "i1a in b",
        "info i1b in b",
        "info i2 in b",
        "i3 in b",
        "q in b");
  }

  // ---- enter calls

  @Otp(value = "gen_statem 3", cases = "state_enter")
  @Test
  void enterRunsForTheFirstStateAtEachChangeAndOnRepeatOnly() {
    // That of the first state is looked at by start().
    queue(() -> {
      machine.event("keep", NOTHING);
      machine.event("same", become("a"));
      machine.event("change", become("b"));
      machine.event("repeat", state -> state.repeatState());
      machine.event(
          "same and repeat",
          state -> {
            state.become(state.another("b"));
            state.repeatState();
          });
      machine.event("back", become("a"));
    });
    assertHappened(
        "keep in a",
        "same in a",
        "change in a",
        "enter b from a",
        "repeat in b",
        "enter b from b",
        "same and repeat in b",
        "enter b from b",
        "back in b",
        "enter a from b");
  }

  @Otp("gen_statem 13")
  @Test
  void enterCanNeitherPostponeNorInsertNorChangeTheState() {
    List<Act> forbidden =
        List.of(
            POSTPONE,
            state -> state.nextEvent(s -> {}),
            state -> state.nextInfo("x"),
            become("c"),
            state -> state.repeatState());
    List<String> refused = new CopyOnWriteArrayList<>();
    ScriptedState entered =
        new ScriptedState("b", 0, diary) {
          @Override
          public void onEnter(ScriptedState previous) {
            for (Act act : forbidden) {
              IllegalStateException failure =
                  assertThrows(IllegalStateException.class, () -> act.in(this));
              refused.add(failure.getMessage());
            }
            timeout("allowed", Duration.ZERO, "x");
          }
        };
    machine.ask("go", state -> state.become(entered));
    assertEquals("b", machine.ask("end", NOTHING));
    assertEquals(List.of("go in a", "timeout allowed x in b", "end in b"), diary);
    assertEquals(5, refused.size());
    for (String message : refused) {
      assertTrue(
          message.contains(
              "was called in onEnter, which can neither postpone nor insert events nor change the"
                  + " state."),
          message);
    }
  }

  // ---- replies

  @Otp(value = "gen_statem 4", cases = "reply_from_later_state")
  @Test
  void callIsAnsweredFromALaterState() throws Exception {
    List<ReplyTo<String>> owed = new CopyOnWriteArrayList<>();
    CompletableFuture<String> call =
        machine
            .async()
            .ask(
                "call",
                state -> {
                  state.become(state.another("b"));
                  Reply.<String>later(owed::add);
                });
    machine.event("answer", state -> owed.forEach(reply -> reply.reply("from " + state.name)));
    assertEquals("from b", call.get());
  }

  @Otp(value = "gen_statem 5", cases = "stop_and_reply")
  @Test
  void repliesAreGivenBeforeTheMachineStops() throws Exception {
    List<ReplyTo<String>> owed = new CopyOnWriteArrayList<>();
    CompletableFuture<String> earlier =
        machine.async().ask("call", state -> Reply.<String>later(owed::add));
    assertEquals(
        "a",
        machine.ask(
            "stop",
            state -> {
              owed.forEach(reply -> reply.reply("stopping"));
              state.become(state.another("never"));
              Self.stop();
            }));
    assertEquals("stopping", earlier.get());
    assertFalse(machine.ref().isAlive());
    assertEquals("terminate in a", diary.getLast());
  }

  // ---- timeouts

  @Otp(value = "gen_statem 6", cases = "state_timeout")
  @Test
  void stateTimeoutIsCancelledByAChangeOfState() {
    machine.event("set", state -> state.stateTimeout(ms(5), "never"));
    machine.event("go", become("b"));
    machine.event("clock", state -> state.timeout("clock", ms(30), ""));
    Await.until(() -> diary.contains("timeout clock  in b"));
    assertFalse(diary.contains("state timeout never in b"), diary.toString());
  }

  @Otp(
      value = "gen_statem 6",
      cases = {"state_timeout", "timeout_cancel_and_update"})
  @Test
  void stateTimeoutIsRestartedCancelledAndUpdated() {
    machine.event("set", state -> state.stateTimeout(ms(5), "old"));
    machine.event("set anew", state -> state.stateTimeout(ms(10), "new"));
    machine.event("same state", become("a"));
    Await.until(() -> diary.contains("state timeout new in a"));
    machine.event("set", state -> state.stateTimeout(ms(5), "cancelled"));
    machine.event("cancel", state -> state.cancelStateTimeout());
    machine.event("clock", state -> state.timeout("clock", ms(20), ""));
    Await.until(() -> diary.contains("timeout clock  in a"));
    machine.event("set", state -> state.stateTimeout(ms(5), "before"));
    machine.event("update", state -> state.updateStateTimeout("updated"));
    Await.until(() -> diary.contains("state timeout updated in a"));
    machine.ask("none", state -> state.updateStateTimeout("at once"));
    machine.ask("end", NOTHING);
    assertEquals(
        List.of(
            "state timeout new in a", "state timeout updated in a", "state timeout at once in a"),
        diary.stream().filter(what -> what.startsWith("state timeout")).toList());
  }

  @Otp(value = "gen_statem 7", cases = "event_timeout")
  @Test
  void eventTimeoutComesIfNothingElseDoes() {
    machine.event("set", state -> state.eventTimeout(ms(5), "it"));
    Await.until(() -> diary.contains("event timeout it in a"));
  }

  @Otp(value = "gen_statem 7", cases = "event_timeout")
  @Test
  void eventTimeoutIsCancelledByAnyEvent() {
    machine.event("message", state -> state.eventTimeout(ms(5), "never"));
    machine.event(
        "inserted",
        state -> {
          state.eventTimeout(ms(5), "never");
          state.nextEvent(s -> {});
        });
    machine.event(
        "timeout",
        state -> {
          state.eventTimeout(ms(5), "never");
          state.timeout("x", Duration.ZERO, "");
        });
    machine.event(
        "postponed",
        state -> {
          if (state.name.equals("a")) {
            state.postpone();
          }
        });
    machine.event(
        "go",
        state -> {
          state.eventTimeout(ms(5), "never");
          state.become(state.another("b"));
        });
    machine.event("clock", state -> state.timeout("clock", ms(30), ""));
    machine.event("last", state -> state.eventTimeout(ms(60), "never, as the clock comes first"));
    Await.until(() -> diary.contains("timeout clock  in b"));
    machine.event("clock", state -> state.timeout("clock 2", ms(80), ""));
    Await.until(() -> diary.contains("timeout clock 2  in b"));
    assertTrue(diary.stream().noneMatch(w -> w.startsWith("event timeout")), diary.toString());
  }

  @Otp("gen_statem 7")
  @Test
  void eventTimeoutOfZeroComesOnlyIfNoEventIsReceived() {
    queue(() -> {
      machine.event("alone", state -> state.eventTimeout(Duration.ZERO, "alone"));
      machine.event(
          "first",
          state -> {
            state.eventTimeout(Duration.ZERO, "first");
            state.timeout("x", Duration.ZERO, "");
          });
      machine.event(
          "second",
          state -> {
            state.timeout("x", Duration.ZERO, "");
            state.eventTimeout(Duration.ZERO, "never");
          });
      machine.event(
          "inserted",
          state -> {
            state.eventTimeout(Duration.ZERO, "never");
            state.nextEvent(s -> s.note("i"));
          });
      machine.event(
          "taken back",
          state -> {
            state.eventTimeout(Duration.ZERO, "never");
            state.cancelEventTimeout();
          });
    });
    assertHappened(
        "alone in a",
        "event timeout alone in a",
        "first in a",
        "event timeout first in a",
        "timeout x  in a",
        "second in a",
        "timeout x  in a",
        "inserted in a",
        "i in a",
        "taken back in a");
  }

  @Otp(value = "gen_statem 8", cases = "generic_timers")
  @Test
  void namedTimeoutsAreIndependentOfEachOtherAndOfStateAndEvents() {
    machine.event(
        "set",
        state -> {
          state.timeout("x", ms(5), "x");
          state.timeout("y", ms(6), "y");
          state.timeout("z", ms(40), "before");
          state.timeout("gone", ms(5), "never");
        });
    machine.event(
        "change",
        state -> {
          state.cancelTimeout("gone");
          state.cancelTimeout("unknown");
          state.updateTimeout("z", "updated");
          state.become(state.another("b"));
        });
    machine.event("event", NOTHING);
    Await.until(() -> diary.contains("timeout z updated in b"));
    assertEquals(
        List.of("timeout x x in b", "timeout y y in b", "timeout z updated in b"),
        diary.stream().filter(what -> what.startsWith("timeout")).toList());
  }

  @Otp(
      value = "gen_statem 9",
      cases = {"event_order", "timeout_zero"})
  @Test
  void timeoutsOfZeroComeBeforeAnyMessageNotReceivedInTheOrderSet() {
    queue(() -> {
      machine.event(
          "set",
          state -> {
            state.timeout("n1", Duration.ZERO, 1);
            state.stateTimeout(Duration.ZERO, 2);
            state.timeout("n2", Duration.ZERO, 3);
            state.timeout("n1", Duration.ZERO, 4); // the last one of a name counts
            state.become(state.another("b"));
          });
      machine.event("q", NOTHING);
    });
    assertHappened(
        "set in a",
        "enter b from a",
        "state timeout 2 in b",
        "timeout n2 3 in b",
        "timeout n1 4 in b",
        "q in b");
  }

  @Otp(
      value = "gen_statem 9",
      better =
          "One that waits to come and is set anew brings no stray message; OTP 25 lets one out.")
  @Test
  void timeoutOfZeroThatWaitsIsCancelledReplacedAndEndedByAChange() {
    queue(() -> {
      machine.event(
          "set",
          state -> {
            state.timeout("cancelled", Duration.ZERO, "never");
            state.timeout("later", Duration.ZERO, "never");
            state.stateTimeout(Duration.ZERO, "never");
            state.timeout("kept", Duration.ZERO, "it");
            state.nextEvent(s -> {
              s.cancelTimeout("cancelled");
              s.timeout("later", ms(5), "later");
              s.become(s.another("b"));
            });
          });
      machine.event("q", NOTHING);
    });
    Await.until(() -> diary.contains("timeout later later in b"));
    diary.remove("timeout later later in b");
    assertHappened("set in a", "enter b from a", "timeout kept it in b", "q in b");
  }

  // ---- the transition

  @Otp("gen_statem 10")
  @Test
  void stateEqualToTheCurrentOneIsNoChangeAndBringsNewData() {
    queue(() -> {
      machine.event("p", POSTPONE);
      machine.event("set", state -> state.stateTimeout(ms(5), "stays"));
      machine.event("same", state -> state.become(new ScriptedState("a", 7, state.diary)));
      machine.event("data", state -> state.note("data " + state.data));
    });
    Await.until(() -> diary.contains("state timeout stays in a"));
    diary.remove("state timeout stays in a");
    assertHappened("p in a", "set in a", "same in a", "data in a", "data 7 in a");
  }

  @Otp(value = "gen_statem 11", cases = "event_order")
  @Test
  void aTransitionIsMadeInOrder() {
    ScriptedState entered =
        new ScriptedState("b", 0, diary) {
          @Override
          public void onEnter(ScriptedState previous) throws Exception {
            super.onEnter(previous);
            stateTimeout(Duration.ZERO, "of enter");
          }
        };
    queue(() -> {
      machine.event("p1", POSTPONE);
      machine.event("p2", POSTPONE);
      machine.event(
          "all",
          state -> {
            state.timeout("x", Duration.ZERO, "");
            state.nextEvent(s -> s.note("i1"));
            state.stateTimeout(Duration.ZERO, "never, as enter sets it anew");
            state.eventTimeout(Duration.ZERO, "never, as there are events");
            state.become(entered);
            state.nextEvent(s -> s.note("i2"));
            state.timeout("y", Duration.ZERO, "");
            state.postpone();
          });
      machine.event("q", NOTHING);
    });
    assertHappened(
        "p1 in a",
        "p2 in a",
        "all in a",
        "enter b from a",
        "i1 in b",
        "i2 in b",
        "p1 in b",
        "p2 in b",
        // In b it asks for all that again, which is no change.
        "all in b",
        "i1 in b",
        "i2 in b",
        "timeout x  in b",
        "state timeout never, as enter sets it anew in b",
        "timeout y  in b",
        "q in b");
  }

  @Test
  void stepsOfContinueWithComeBeforeInsertedEventsAndMayInsertThemselves() {
    queue(() -> {
      machine.event(
          "both",
          state -> {
            state.nextEvent(s -> s.note("i2"));
            Self.continueWith(() -> {
              state.note("step");
              state.nextEvent(s -> s.note("i1"));
            });
          });
      machine.event("q", NOTHING);
    });
    assertHappened("both in a", "step in a", "i1 in a", "i2 in a", "q in a");
  }

  @Test
  void suspendedMachineKeepsTheOrder() {
    CountDownLatch gate = new CountDownLatch(1);
    machine.event("gate", state -> gate.await());
    machine.event(
        "insert",
        state -> {
          state.nextEvent(s -> {
            s.note("i1");
            s.nextEvent(t -> t.note("i1a"));
          });
          state.nextEvent(s -> s.note("i2"));
        });
    machine.event("q1", NOTHING);
    CompletableFuture<Void> suspended =
        CompletableFuture.runAsync(() -> Sys.of(machine.ref()).urgent().suspend());
    gate.countDown();
    suspended.join();
    machine.event("q2", NOTHING);
    Sys.of(machine.ref()).resume();
    assertHappened("insert in a", "i1 in a", "i1a in a", "i2 in a", "q1 in a", "q2 in a");
  }

  @Test
  void whatAStateAsksForIsRefusedOutsideOfItsTurn() {
    IllegalStateException outside =
        assertThrows(IllegalStateException.class, () -> first.become(first));
    assertTrue(
        outside.getMessage().startsWith("become(...) was called on thread"), outside.toString());
    machine.ask("go", become("b"));
    assertCrash(
        state -> first.stateTimeout(ms(1), "x"),
        "stateTimeout(...) was called on a dev.troupe.conformance.ScriptedState (a 0), which is not"
            + " the current state");
  }

  // ---- start and stop

  @Otp(
      value = "gen_statem 12",
      cases = {"start1", "stop1"})
  @Test
  void startAndStopAreAsForAServer() throws Exception {
    StartOptions named = StartOptions.defaults().name("machine");
    ScriptedRef other = ScriptedRef.start(system, ScriptedState::first, named);
    assertThrows(
        StartException.class, () -> ScriptedRef.start(system, ScriptedState::first, named));
    other.ref().stop();
    assertTrue(system.whereis("machine").isEmpty());
    StartException failed =
        assertThrows(
            StartException.class,
            () ->
                ScriptedRef.start(
                    system,
                    () ->
                        new ScriptedState("a", 0, diary) {
                          @Override
                          public void onEnter(ScriptedState previous) {
                            throw new LabServer.Bang();
                          }
                        },
                    named));
    assertTrue(failed.reason() instanceof ExitReason.Crashed, failed.toString());
    assertTrue(system.whereis("machine").isEmpty());
    machine.ask("go", become("b"));
    machine.ref().stop();
    assertEquals("terminate in b", diary.getLast());
  }

  @Otp(
      value = "gen_statem 12",
      cases = {"abnormal1", "abnormal1clean", "abnormal1dirty"})
  @Test
  void abnormalEndIsReportedAndRunsTerminateOfTheCurrentState() throws Exception {
    CompletableFuture<ExitReason> reason = new CompletableFuture<>();
    system.spawn(() -> {
      Self.monitor(machine.ref());
      machine.event(
          "crash",
          state -> {
            state.become(state.another("never"));
            throw new LabServer.Bang();
          });
      reason.complete(Self.receive(Down.class).reason());
    });
    assertTrue(reason.get() instanceof ExitReason.Crashed);
    assertEquals(List.of("crash in a", "terminate in a"), diary);
    assertEquals(1, reported.errorsOf("#" + machine.ref().id()).size());
    // A crash in onEnter is one of the new state.
    diary.clear();
    machine = ScriptedRef.start(system, () -> first);
    ScriptedState bad =
        new ScriptedState("bad", 0, diary) {
          @Override
          public void onEnter(ScriptedState previous) {
            throw new LabServer.Bang();
          }
        };
    assertEquals("a", machine.ask("go", state -> state.become(bad)));
    Await.until(() -> !machine.ref().isAlive());
    assertEquals("terminate in bad", diary.getLast());
  }

  @Otp("gen_statem 12")
  @Test
  void unexpectedTimeoutsAndBrokenEqualsCrashTheMachineAndNothingElse() {
    ScriptedState odd =
        new ScriptedState("odd", 0, diary) {
          @Override
          @SuppressWarnings("EqualsHashCode")
          public boolean equals(Object other) {
            throw new LabServer.Bang();
          }
        };
    machine.event("odd", state -> state.become(odd));
    Await.until(() -> !machine.ref().isAlive());
    assertEquals(0, system.deadLetters().count());
    assertEquals(Set.of(), Set.copyOf(reported.errorsOf("timer")));
  }
}

package dev.troupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The harness, with a state machine: the door of the documentation. */
@Timeout(20)
final class StateMachineTurnTest {

  private interface Door {
    boolean unlock(String tried);

    String push() throws Jammed;

    void kick();
  }

  private static final class Jammed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private interface DoorState extends Door, StateMachine<DoorState> {}

  private record Locked(String code, List<String> diary) implements DoorState {
    @Override
    public void onEnter(DoorState previous) {
      diary.add("locked");
    }

    @Override
    public boolean unlock(String tried) {
      boolean right = tried.equals(code);
      if (right) {
        become(new Open(code, diary));
      }
      return right;
    }

    @Override
    public String push() {
      return postpone();
    }

    @Override
    public void kick() {
      postpone();
    }
  }

  private record Open(String code, List<String> diary) implements DoorState {
    @Override
    public void onEnter(DoorState previous) {
      diary.add("open");
      stateTimeout(Duration.ofDays(1), "close");
    }

    @Override
    public boolean unlock(String tried) {
      return true;
    }

    @Override
    public String push() throws Jammed {
      if (diary.contains("kicked")) {
        become(new Locked(code, diary));
        throw new Jammed();
      }
      nextEvent(door -> diary.add("inserted"));
      return "come in";
    }

    @Override
    public void kick() {
      diary.add("kicked");
    }

    @Override
    public void onStateTimeout(Object content) {
      diary.add(content.toString());
      become(new Locked(code, diary));
    }

    @Override
    public void onInfo(Object message) {
      diary.add("info " + message);
    }
  }

  private final List<String> diary = new ArrayList<>();

  @Test
  void callsGoToTheCurrentStateAndPostponedOnesComeBack() throws Exception {
    try (Turn<Door> turn = Turn.of(Door.class, new Locked("1", diary))) {
      turn.init();
      assertEquals(List.of("locked"), diary);
      Turn<Door>.Answer<String> pushed = turn.call(Door::push);
      turn.cast(Door::kick);
      assertFalse(pushed.isAnswered());
      assertFalse(turn.call(door -> door.unlock("2")).get());
      assertInstanceOf(Locked.class, turn.server());
      assertTrue(turn.call(door -> door.unlock("1")).get());
      assertInstanceOf(Open.class, turn.server());
      assertEquals("come in", pushed.get());
      assertEquals(List.of("locked", "open", "inserted", "kicked"), diary);
      turn.info("x");
      turn.ref().send("y");
      assertEquals(1, turn.handleQueued());
      turn.cast(door -> ((DoorState) door).onStateTimeout("close"));
      assertInstanceOf(Locked.class, turn.server());
      assertEquals(List.of("info x", "info y", "close", "locked"), diary.subList(4, diary.size()));
    }
  }

  @Test
  void declaredExceptionsAreRepliesAndWhatWasAskedForIsDone() throws Exception {
    diary.add("kicked");
    try (Turn<Door> turn = Turn.of(Door.class, new Open("1", diary))) {
      assertThrows(Jammed.class, () -> turn.call(Door::push));
      assertInstanceOf(Locked.class, turn.server());
    }
    try (Turn<Door> turn = Turn.of(Door.class, new Locked("1", diary))) {
      Turn<Door>.Answer<String> comesBack = turn.call(Door::push);
      assertTrue(turn.call(door -> door.unlock("1")).get());
      assertInstanceOf(Jammed.class, comesBack.failure().orElseThrow());
    }
  }

  @Test
  void timeoutThatHasComeWaitsToBeHandled() throws Exception {
    DoorState first =
        new DoorState() {
          @Override
          public void init() {
            stateTimeout(Duration.ofMillis(1), "real");
            timeout("zero", Duration.ZERO, "at once");
          }

          @Override
          public boolean unlock(String tried) {
            throw new IllegalStateException("a test's");
          }

          @Override
          public String push() {
            try {
              return postpone();
            } catch (Throwable swallowed) {
              return "";
            }
          }

          @Override
          public void kick() {
            become(new Open("1", diary));
            throw new IllegalStateException("a test's");
          }

          @Override
          public void onTimeout(Object name, Object content) {
            diary.add(content.toString());
          }

          @Override
          public void onStateTimeout(Object content) {
            diary.add(content.toString());
            Self.stop();
          }
        };
    try (Turn<Door> turn = Turn.of(Door.class, first)) {
      turn.init();
      assertEquals(List.of("at once"), diary);
      assertThrows(IllegalStateException.class, () -> turn.call(door -> door.unlock("")));
      assertThrows(IllegalStateException.class, () -> turn.cast(Door::kick));
      assertEquals(first, turn.server());
      IllegalStateException swallowed =
          assertThrows(IllegalStateException.class, () -> turn.call(Door::push));
      assertTrue(swallowed.getMessage().contains("signal of postpone()"), swallowed.toString());
      int handled = 0;
      while (handled == 0) {
        handled = turn.handleQueued();
        Thread.onSpinWait();
      }
      assertEquals(List.of("at once", "real"), diary);
      assertEquals(Optional.of(ExitReason.normal()), turn.stopped());
    }
  }
}

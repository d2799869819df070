package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every interleaving of what {@link Deadlocks} does, for two and three actors that call each other:
 * no deadlock is missed, and whoever is refused would at that moment have closed a cycle; so of
 * those that close one, one is refused. The shortcuts are shown to break that.
 */
@Timeout(60)
final class DeadlockExplorerTest {

  /** How a caller makes sure that it closes no cycle. */
  private enum Protocol {
    /** Publish, walk; if there is a cycle, lock and walk until two walks agree, then withdraw. */
    REAL,
    /** Planted: walk, and publish only then. */
    CHECK_THEN_PUBLISH,
    /** Planted: publish, walk, withdraw, without the lock. */
    WITHOUT_LOCK,
    /** Planted: believe one walk in the lock. */
    ONE_WALK
  }

  /** What has gone wrong in some interleaving. */
  private enum Verdict {
    GOOD,
    MISSED_DEADLOCK,
    REFUSED_WITHOUT_CYCLE
  }

  // Where a caller is.
  private static final int BETWEEN = 0; // its actor runs no handler, so that it answers calls
  private static final int PUBLISH = 1;
  private static final int WALK = 2;
  private static final int LOCK = 3;
  private static final int WALK_LOCKED = 4;
  private static final int WITHDRAW = 5;
  private static final int UNLOCK = 6; // and wait
  private static final int UNLOCK_REFUSED = 7;
  private static final int WAIT = 8;

  // What is known of a caller; the last int of a state is who has the lock, plus one.
  private static final int PC = 0;
  private static final int CALL = 1; // the number of the call that it makes, or makes next
  private static final int EDGE = 2; // the number of the published call plus one, or 0
  private static final int AT = 3; // where its walk is
  private static final int PATH = 4; // what its walk has seen
  private static final int SEEN = 5; // what the walk before it has seen
  private static final int SIZE = 6;

  /** Some actors, each of which runs one handler after another, with one call in each. */
  private static final class Explorer {
    private final Protocol protocol;
    private final int[][] calls; // whom each actor calls, one after another
    private final Set<IntBuffer> known = new HashSet<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private Verdict verdict = Verdict.GOOD;

    Explorer(Protocol protocol, int[][] calls) {
      this.protocol = protocol;
      this.calls = calls;
    }

    Verdict explore() {
      reach(new int[calls.length * SIZE + 1]);
      while (verdict == Verdict.GOOD && !open.isEmpty()) {
        int[] state = open.pop();
        boolean stuck = true;
        for (int actor = 0; actor < calls.length; actor++) {
          int[] next = state.clone();
          if (step(next, actor)) {
            stuck = false;
            reach(next);
          }
        }
        if (stuck && !isOver(state)) {
          verdict = Verdict.MISSED_DEADLOCK;
        }
      }
      return verdict;
    }

    private void reach(int[] state) {
      if (known.add(IntBuffer.wrap(state))) {
        open.push(state);
      }
    }

    private boolean isOver(int[] state) {
      for (int actor = 0; actor < calls.length; actor++) {
        if (get(state, actor, PC) != BETWEEN || get(state, actor, CALL) < calls[actor].length) {
          return false;
        }
      }
      return true;
    }

    private static int get(int[] state, int actor, int what) {
      return state[actor * SIZE + what];
    }

    private static void set(int[] state, int actor, int what, int value) {
      state[actor * SIZE + what] = value;
    }

    private static int lock(int[] state) {
      return state[state.length - 1];
    }

    /** One step of one actor; false if it can make none. */
    private boolean step(int[] state, int self) {
      int call = get(state, self, CALL);
      int callee = call < calls[self].length ? calls[self][call] : -1;
      switch (get(state, self, PC)) {
        case BETWEEN -> {
          if (callee < 0) {
            return false;
          }
          startWalk(state, self, protocol == Protocol.CHECK_THEN_PUBLISH ? WALK : PUBLISH);
        }
        case PUBLISH -> {
          set(state, self, EDGE, call + 1);
          set(state, self, PC, protocol == Protocol.CHECK_THEN_PUBLISH ? WAIT : WALK);
        }
        case WALK -> {
          switch (walk(state, self)) {
            case OPEN -> {}
            case NO_CYCLE ->
                set(state, self, PC, protocol == Protocol.CHECK_THEN_PUBLISH ? PUBLISH : WAIT);
            case CYCLE -> set(state, self, PC, protocol == Protocol.WITHOUT_LOCK ? WITHDRAW : LOCK);
          }
        }
        case LOCK -> {
          if (lock(state) != 0) {
            return false;
          }
          state[state.length - 1] = self + 1;
          startWalk(state, self, WALK_LOCKED);
        }
        case WALK_LOCKED -> {
          switch (walk(state, self)) {
            case OPEN -> {}
            case NO_CYCLE -> set(state, self, PC, UNLOCK);
            case CYCLE -> {
              int path = get(state, self, PATH);
              if (protocol == Protocol.ONE_WALK || path == get(state, self, SEEN)) {
                set(state, self, PC, WITHDRAW);
              } else {
                startWalk(state, self, WALK_LOCKED);
                set(state, self, SEEN, path);
              }
            }
          }
        }
        case WITHDRAW -> {
          if (protocol != Protocol.CHECK_THEN_PUBLISH && !closesCycle(state, self)) {
            verdict = Verdict.REFUSED_WITHOUT_CYCLE;
          }
          set(state, self, EDGE, 0);
          set(state, self, PC, UNLOCK_REFUSED);
        }
        case UNLOCK -> {
          state[state.length - 1] = 0;
          startWalk(state, self, WAIT);
        }
        case UNLOCK_REFUSED -> {
          state[state.length - 1] = 0;
          end(state, self);
        }
        case WAIT -> {
          if (get(state, callee, PC) != BETWEEN) {
            return false;
          }
          set(state, self, EDGE, 0);
          end(state, self);
        }
        default -> throw new AssertionError();
      }
      return true;
    }

    private void startWalk(int[] state, int self, int pc) {
      set(state, self, PC, pc);
      set(state, self, AT, calls[self][get(state, self, CALL)]);
      set(state, self, PATH, 0);
      set(state, self, SEEN, 0);
    }

    private static void end(int[] state, int self) {
      set(state, self, PC, BETWEEN);
      set(state, self, CALL, get(state, self, CALL) + 1);
      set(state, self, AT, 0);
      set(state, self, PATH, 0);
      set(state, self, SEEN, 0);
    }

    private enum Walk {
      OPEN,
      NO_CYCLE,
      CYCLE
    }

    /** One hop of a walk: reads one field of one other actor. */
    private Walk walk(int[] state, int self) {
      int at = get(state, self, AT);
      int edge = get(state, at, EDGE);
      if (edge == 0) {
        return Walk.NO_CYCLE;
      }
      int path = get(state, self, PATH) * 64 + at * 8 + edge;
      set(state, self, PATH, path);
      int next = calls[at][edge - 1];
      if (next == self) {
        return Walk.CYCLE;
      }
      if (path >= 64 * 64) {
        return Walk.NO_CYCLE; // in a cycle beside this one
      }
      set(state, self, AT, next);
      return Walk.OPEN;
    }

    private boolean closesCycle(int[] state, int self) {
      int at = self;
      for (int hops = 0; hops < calls.length; hops++) {
        int edge = get(state, at, EDGE);
        if (edge == 0) {
          return false;
        }
        at = calls[at][edge - 1];
        if (at == self) {
          return true;
        }
      }
      return false;
    }
  }

  /** All ways in which some actors can call each other so many times each. */
  private static List<int[][]> programs(int... lengths) {
    List<int[][]> all = new ArrayList<>();
    int total = 0;
    for (int length : lengths) {
      total += length;
    }
    int others = lengths.length - 1;
    int combinations = (int) Math.pow(others, total);
    for (int combination = 0; combination < combinations; combination++) {
      int rest = combination;
      int[][] calls = new int[lengths.length][];
      for (int actor = 0; actor < lengths.length; actor++) {
        calls[actor] = new int[lengths[actor]];
        for (int call = 0; call < lengths[actor]; call++) {
          calls[actor][call] = (actor + 1 + rest % others) % lengths.length;
          rest /= others;
        }
      }
      all.add(calls);
    }
    return all;
  }

  private static List<int[][]> allPrograms() {
    List<int[][]> all = new ArrayList<>();
    all.addAll(programs(3, 3));
    all.addAll(programs(1, 1, 1));
    all.addAll(programs(2, 1, 1));
    all.addAll(programs(2, 2, 1));
    return all;
  }

  private static Set<Verdict> verdicts(Protocol protocol) {
    Set<Verdict> verdicts = new HashSet<>();
    for (int[][] calls : allPrograms()) {
      verdicts.add(new Explorer(protocol, calls).explore());
    }
    return verdicts;
  }

  @Test
  void noDeadlockIsMissedAndNothingElseIsRefused() {
    int states = 0;
    for (int[][] calls : allPrograms()) {
      Explorer explorer = new Explorer(Protocol.REAL, calls);
      assertEquals(Verdict.GOOD, explorer.explore());
      states += explorer.known.size();
    }
    assertTrue(states > 100_000, "explored only " + states);
  }

  @Test
  void plantedCheckBeforePublishingMissesDeadlocks() {
    assertTrue(verdicts(Protocol.CHECK_THEN_PUBLISH).contains(Verdict.MISSED_DEADLOCK));
  }

  @Test
  void plantedWalkWithoutTheLockRefusesBoth() {
    assertTrue(verdicts(Protocol.WITHOUT_LOCK).contains(Verdict.REFUSED_WITHOUT_CYCLE));
  }

  @Test
  void plantedSingleWalkBelievesWhatWasNeverTrueAtOnce() {
    assertNotEquals(Set.of(Verdict.GOOD), verdicts(Protocol.ONE_WALK));
  }
}

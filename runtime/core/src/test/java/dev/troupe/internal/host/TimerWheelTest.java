package dev.troupe.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The wheel, beside a list that is searched from end to end. */
@Timeout(60)
final class TimerWheelTest {

  private static final class Bell extends Alarm {
    private final long tick;
    private final int number;

    Bell(long tick, int number) {
      this.tick = tick;
      this.number = number;
    }

    @Override
    protected void ring() {}

    @Override
    public String toString() {
      return "#" + number + " at " + tick;
    }
  }

  /** The wheel and the list that it must agree with. */
  private static final class Pair {
    private final TimerWheel wheel;
    private final List<Bell> set = new ArrayList<>();
    private long now;
    private int count;

    Pair(TimerWheel wheel) {
      this.wheel = wheel;
    }

    void add(long tick) {
      Bell bell = new Bell(Math.max(tick, now + 1), count++);
      set.add(bell);
      wheel.add(bell, tick);
    }

    void remove(int index) {
      assertTrue(wheel.remove(set.remove(index)));
    }

    /** Both go to a tick, and must say the same, in the same order. */
    void go(long tick) {
      List<Bell> expected =
          set.stream()
              .filter(b -> b.tick <= tick)
              .sorted(Comparator.comparingLong((Bell b) -> b.tick).thenComparingInt(b -> b.number))
              .toList();
      set.removeAll(expected);
      now = tick;
      assertEquals(expected, poll(wheel, tick));
      long earliest = set.stream().mapToLong(b -> b.tick).min().orElse(TimerWheel.NEVER);
      assertTrue(wheel.next() <= earliest, () -> "sleeps until " + wheel.next());
      assertTrue(wheel.next() > now, "has more to do");
      assertEquals(set.isEmpty(), wheel.next() == TimerWheel.NEVER, "sleeps for good if empty");
    }
  }

  private static List<Alarm> poll(TimerWheel wheel, long tick) {
    List<Alarm> rung = new ArrayList<>();
    for (int rests = 0; rests < 100_000; rests++) {
      Alarm alarm = wheel.poll(tick);
      if (alarm != null) {
        assertFalse(wheel.remove(alarm), "polled and still set");
        rung.add(alarm);
      } else if (wheel.next() > tick) {
        return rung;
      }
    }
    throw new AssertionError("goes round for ever");
  }

  private static void compare(TimerWheel wheel, long seed) {
    Random random = new Random(seed);
    Pair pair = new Pair(wheel);
    for (int step = 0; step < 4_000; step++) {
      int what = random.nextInt(10);
      if (what < 5) {
        pair.add(pair.now + 1 + random.nextLong(1L << (1 + random.nextInt(40))));
      } else if (what < 7 && !pair.set.isEmpty()) {
        pair.remove(random.nextInt(pair.set.size()));
      } else if (what < 9) {
        pair.go(pair.now + random.nextLong(1L << (1 + random.nextInt(16))));
      } else if (!pair.set.isEmpty()) {
        // Right before, at, and right after somebody's tick.
        long tick = pair.set.get(random.nextInt(pair.set.size())).tick;
        pair.go(Math.max(pair.now, Math.min(tick, pair.now + (1L << 20)) + random.nextInt(3) - 1));
      }
    }
    pair.go(1L << 42);
  }

  @Test
  void agreesWithASortedList() {
    for (long seed = 1; seed <= 40; seed++) {
      compare(new TimerWheel(), seed);
    }
  }

  /** A wheel without its upper levels, and without a list for what is beyond. */
  @Test
  void plantedBugIsFound() {
    assertThrows(
        AssertionError.class,
        () ->
            compare(
                new TimerWheel() {
                  @Override
                  int levelOf(long due, long now) {
                    return Math.min(super.levelOf(due, now), 3);
                  }
                },
                1));
  }

  @Test
  void ringsAtTheTickItselfAndNotBeforeAtEveryBoundary() {
    for (int level = 0; level < 7; level++) {
      long width = 1L << (6 * level);
      for (long slot = 1; slot <= 64; slot += 21) {
        for (long off = -1; off <= 1; off++) {
          TimerWheel wheel = new TimerWheel();
          long due = Math.max(1, slot * width + off);
          Bell bell = new Bell(due, 0);
          wheel.add(bell, due);
          assertEquals(List.of(), poll(wheel, due - 1), "at " + due);
          assertEquals(List.of(bell), poll(wheel, due), "at " + due);
        }
      }
    }
  }

  @Test
  void whatHasPassedIsTheNextTick() {
    TimerWheel wheel = new TimerWheel();
    assertNull(wheel.poll(1_000));
    Bell bell = new Bell(0, 0);
    wheel.add(bell, -5);
    assertEquals(1_001, wheel.next());
    assertEquals(List.of(), poll(wheel, 1_000));
    assertEquals(List.of(bell), poll(wheel, 1_001));
  }

  @Test
  void farthestTickIsTakenAndCancelled() {
    TimerWheel wheel = new TimerWheel();
    Bell bell = new Bell(0, 0);
    wheel.add(bell, Long.MAX_VALUE - 1);
    assertEquals(List.of(), poll(wheel, 1L << 43));
    assertTrue(wheel.remove(bell));
    assertFalse(wheel.remove(bell));
    assertEquals(TimerWheel.NEVER, wheel.next());
  }

  @Test
  void cancellingLeavesNothingAndCostsNoSteps() {
    TimerWheel wheel = new TimerWheel();
    List<Bell> bells = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      bells.add(new Bell(1 + 37L * i, i));
      wheel.add(bells.get(i), 1 + 37L * i);
    }
    bells.forEach(bell -> assertTrue(wheel.remove(bell)));
    for (Bell bell : bells) {
      assertNull(bell.before);
      assertNull(bell.after);
    }
    assertEquals(TimerWheel.NEVER, wheel.next());
    assertNull(wheel.poll(1L << 40));
  }

  @Test
  void aFullSlotIsLaidOutAFewAtATimeAndKeepsTheOrder() {
    TimerWheel wheel = new TimerWheel();
    List<Alarm> expected = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Bell bell = new Bell(70, i);
      wheel.add(bell, 70);
      expected.add(bell);
    }
    assertNull(wheel.poll(69), "lays out the slot of 64 to 127, in part");
    assertTrue(wheel.next() <= 69, "has more to do");
    Bell meanwhile = new Bell(70, 1_000); // set after the others, so it rings after them
    wheel.add(meanwhile, 70);
    expected.add(meanwhile);
    assertEquals(List.of(), poll(wheel, 69));
    assertEquals(expected, poll(wheel, 70));
  }

  @Test
  void cancellingWhileASlotIsLaidOut() {
    TimerWheel wheel = new TimerWheel();
    List<Bell> bells = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      bells.add(new Bell(100, i));
      wheel.add(bells.get(i), 100);
    }
    assertNull(wheel.poll(64));
    assertEquals(64, wheel.next());
    bells.subList(1, 200).forEach(bell -> assertTrue(wheel.remove(bell)));
    assertEquals(100, wheel.next());
    assertEquals(List.of(bells.getFirst()), poll(wheel, 100));
  }

  @Test
  void isSetAgainAfterItHasRung() {
    TimerWheel wheel = new TimerWheel();
    Bell bell = new Bell(0, 0);
    for (long tick = 5; tick < 50_000; tick += 4_999) {
      wheel.add(bell, tick);
      assertEquals(List.of(), poll(wheel, tick - 1));
      assertNotNull(wheel.poll(tick));
    }
  }
}

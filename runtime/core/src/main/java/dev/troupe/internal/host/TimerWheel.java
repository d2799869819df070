package dev.troupe.internal.host;

import org.jspecify.annotations.Nullable;

/**
 * All alarms that are set, by the tick at which they are due. Setting and cancelling take the same
 * few steps however many there are. Knows no clock and no thread, and is not safe for several.
 */
// Eight levels of 64 slots. A slot of level 0 stands for one tick, one of level 1 for 64 ticks, and
// so on: 64 to the power of the level. An alarm lies at the level of the highest group of six bits
// in which its tick differs from now. So at every level the used slots are ahead of now and in
// order, all of level 0 come before all of level 1, and so on: the next slot is the first used one
// of the first used level. When now comes to a slot of a higher level, its alarms are laid out
// anew, each at a lower level or, if it is due, rung.
//
// A slot with a million alarms is laid out a few at a time. Until that is done it is `open`, and
// what is set meanwhile for a tick of that slot goes to its end: so alarms of one tick ring in the
// order in which they were set.
class TimerWheel {

  static final int NOWHERE = -1;
  static final long NEVER = Long.MAX_VALUE;

  private static final int BITS = 6;
  private static final int SLOTS = 1 << BITS;
  private static final int LEVELS = 8;
  private static final long LAST_TICK = (1L << (BITS * LEVELS)) - 1;
  private static final int MOVES_AT_ONCE = 64;

  private final @Nullable Alarm[] first = new @Nullable Alarm[LEVELS * SLOTS];
  private final @Nullable Alarm[] last = new @Nullable Alarm[LEVELS * SLOTS];
  private final long[] used = new long[LEVELS]; // a bit for each slot that has an alarm
  private long now;
  private int open = NOWHERE;

  /**
   * Sets an alarm that is not set.
   *
   * @param alarm the alarm
   * @param due its tick; one that has passed is the next one
   */
  final void add(Alarm alarm, long due) {
    alarm.due = Math.clamp(due, now + 1, LAST_TICK);
    if (open != NOWHERE && alarm.due < now + widthOf(open / SLOTS)) {
      append(alarm, open);
    } else {
      layOut(alarm);
    }
  }

  /**
   * Cancels an alarm.
   *
   * @param alarm the alarm
   * @return false if it was not set, or has been polled
   */
  final boolean remove(Alarm alarm) {
    int slot = alarm.slot;
    if (slot == NOWHERE) {
      return false;
    }
    Alarm before = alarm.before;
    Alarm after = alarm.after;
    if (before == null) {
      first[slot] = after;
    } else {
      before.after = after;
    }
    if (after == null) {
      last[slot] = before;
    } else {
      after.before = before;
    }
    alarm.before = null;
    alarm.after = null;
    alarm.slot = NOWHERE;
    if (first[slot] == null) {
      used[slot / SLOTS] &= ~(1L << (slot % SLOTS));
      if (slot == open) {
        open = NOWHERE;
      }
    }
    return true;
  }

  /**
   * Goes forward, to the next alarm that is due or to a given tick. It takes only so many steps at
   * once: where {@link #next} is not after the given tick, there is more to do.
   *
   * @param to the tick, as great as the last one or greater
   * @return an alarm that is due and not set any more, or null
   */
  final @Nullable Alarm poll(long to) {
    for (int left = MOVES_AT_ONCE; left > 0; left--) {
      if (open == NOWHERE) {
        long next = next();
        if (next > to) {
          now = Math.max(now, to);
          return null;
        }
        int level = lowestUsed();
        open = level * SLOTS + Long.numberOfTrailingZeros(used[level]);
        now = next;
      }
      Alarm alarm = first[open];
      if (alarm == null) {
        throw new IllegalStateException("A used slot is empty.");
      }
      remove(alarm);
      if (alarm.due <= now) {
        return alarm;
      }
      layOut(alarm);
    }
    return null;
  }

  /**
   * When there is something to do next.
   *
   * @return a tick, no later than that of any alarm; {@link #NEVER} if none is set
   */
  final long next() {
    if (open != NOWHERE) {
      return now;
    }
    int level = lowestUsed();
    if (level == LEVELS) {
      return NEVER;
    }
    long above = -1L << (BITS * (level + 1));
    return (now & above) | Long.numberOfTrailingZeros(used[level]) * widthOf(level);
  }

  /** An alarm that is set; null if there is none. */
  final @Nullable Alarm any() {
    int level = lowestUsed();
    return level == LEVELS ? null : first[level * SLOTS + Long.numberOfTrailingZeros(used[level])];
  }

  private int lowestUsed() {
    int level = 0;
    while (level < LEVELS && used[level] == 0) {
      level++;
    }
    return level;
  }

  private void layOut(Alarm alarm) {
    int level = levelOf(alarm.due, now);
    append(alarm, level * SLOTS + (int) (alarm.due >>> (BITS * level) & (SLOTS - 1)));
  }

  private void append(Alarm alarm, int slot) {
    Alarm before = last[slot];
    alarm.before = before;
    alarm.slot = slot;
    if (before == null) {
      first[slot] = alarm;
    } else {
      before.after = alarm;
    }
    last[slot] = alarm;
    used[slot / SLOTS] |= 1L << (slot % SLOTS);
  }

  /** At which level a later tick lies. A test plants a bug here. */
  int levelOf(long due, long now) {
    return (Long.SIZE - 1 - Long.numberOfLeadingZeros(due ^ now)) / BITS;
  }

  /** How many ticks a slot stands for. */
  private static long widthOf(int level) {
    return 1L << (BITS * level);
  }
}

package dev.troupe.internal.actor;

import dev.troupe.Timers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The timers that an actor has set for itself. */
public final class KeyedTimers implements Timers {

  private static final long ONCE = 0;

  /** One timer, which is its own place among all that are set. */
  private static final class KeyedTimer extends KeyedAlarms.Keyed {
    private final Cell cell;
    private final Object message;
    private final long period;
    private final long first; // when the first is due

    KeyedTimer(Cell cell, Object key, Object message, long first, long period) {
      super(key);
      this.cell = cell;
      this.message = message;
      this.first = first;
      this.period = period;
    }

    @Override
    protected void ring() {
      cell.tell(new Tick(this), null);
    }
  }

  /** The message of a timer. Void if the timer was cancelled or set anew meanwhile. */
  private static final class Tick extends InfoSignal {
    private final KeyedTimer timer;

    Tick(KeyedTimer timer) {
      super(timer.message);
      this.timer = timer;
    }

    @Override
    @Nullable Object info(Cell cell) {
      return timer.counts() ? super.info(cell) : null;
    }

    @Override
    void taken(Cell cell) {
      cell.gear().timers().delivered(timer);
    }
  }

  private final Cell cell;
  private final KeyedAlarms<KeyedTimer> alarms;

  KeyedTimers(Cell cell) {
    this.cell = cell;
    this.alarms = new KeyedAlarms<>(cell.kernel().host());
  }

  /** The actor has ended. */
  void close() {
    alarms.close();
  }

  @Override
  public void after(Object key, Duration delay, Object message) {
    set("after(...)", key, delay, ONCE, message);
  }

  @Override
  public void every(Object key, Duration first, Duration period, Object message) {
    long nanos = Limits.positive(period, "The period of a timer");
    set("every(...)", key, first, nanos, message);
  }

  private void set(String what, Object key, Duration delay, long period, Object message) {
    checkTurn(what);
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(message, "message");
    long nanos = Limits.notNegative(delay, "The delay of a timer");
    KeyedTimer timer =
        new KeyedTimer(cell, key, message, cell.kernel().host().nanoTime() + nanos, period);
    alarms.put(timer);
    if (nanos == 0) {
      timer.ring();
    } else {
      alarms.set(timer, nanos);
    }
  }

  private void delivered(KeyedTimer timer) {
    if (timer.period == ONCE) {
      alarms.cancel(timer.key);
    } else {
      long passed = Math.max(0, cell.kernel().host().nanoTime() - timer.first);
      alarms.set(timer, timer.period - passed % timer.period);
    }
  }

  @Override
  public boolean cancel(Object key) {
    checkTurn("cancel(...)");
    return alarms.cancel(Objects.requireNonNull(key, "key"));
  }

  @Override
  public boolean isActive(Object key) {
    checkTurn("isActive(...)");
    return alarms.get(Objects.requireNonNull(key, "key")) != null;
  }

  @Override
  public void cancelAll() {
    checkTurn("cancelAll()");
    alarms.cancelAll();
  }

  private void checkTurn(String what) {
    Cell self = Turns.self("Timers." + what);
    if (self != cell) {
      throw new IllegalStateException(
          "The timers of "
              + cell
              + " were used in a turn of "
              + self
              + ". Call Self.timers()"
              + " there.");
    }
  }
}

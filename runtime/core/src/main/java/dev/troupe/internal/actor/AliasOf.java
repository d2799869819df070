package dev.troupe.internal.actor;

import dev.troupe.Alias;
import dev.troupe.DeadLetter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An alias of one actor, perhaps that of a monitor. */
public final class AliasOf implements Alias {

  private static final VarHandle ACTIVE;

  static {
    try {
      ACTIVE = MethodHandles.lookup().findVarHandle(AliasOf.class, "active", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Cell owner;
  private final boolean once;
  private final boolean priority;
  private final @Nullable Monitor monitor;
  private volatile boolean active = true;

  AliasOf(Cell owner, boolean once, boolean priority, @Nullable Monitor monitor) {
    this.owner = owner;
    this.once = once;
    this.priority = priority;
    this.monitor = monitor;
  }

  Cell owner() {
    return owner;
  }

  /** False if it was taken back already. */
  boolean end() {
    return ACTIVE.compareAndSet(this, true, false);
  }

  private boolean takes() {
    Cell.checkNotFenced();
    if (!owner.isAlive() || !(once ? end() : active)) {
      return false;
    }
    if (once && monitor != null) {
      monitor.end();
    }
    return true;
  }

  @Override
  public void send(Object message) {
    Objects.requireNonNull(message, "message");
    if (takes()) {
      owner.send(message);
    }
  }

  @Override
  public void sendFirst(Object message) {
    Objects.requireNonNull(message, "message");
    if (!priority) {
      send(message);
    } else if (takes()) {
      sendFirstToOwner(message);
    }
  }

  private void sendFirstToOwner(Object message) {
    if (!owner.tellFirst(new InfoSignal(message))) { // it has ended just now
      owner.kernel().totals().add(Totals.Column.DEAD_LETTERS, 1);
      owner.kernel().deadLetters().add(message, owner, null, DeadLetter.Why.NO_PROCESS);
    }
  }

  @Override
  public boolean isActive() {
    return active && owner.isAlive();
  }

  @Override
  public String toString() {
    return "alias of " + owner;
  }
}

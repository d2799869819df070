package dev.troupe.internal.actor;

import dev.troupe.internal.host.Alarm;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fails the calls whose {@code ReplyTo} the collector has found to be held by nobody. Looks for
 * them ten times a second, and only while replies are owed.
 */
final class LostReplies {

  private static final long PERIOD = 100_000_000;

  private final Kernel kernel;
  private final ReferenceQueue<OpenReply<?>> lost = new ReferenceQueue<>();
  private final AtomicLong owed = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile boolean started;

  /** One for all times, as the next time may come when there is no memory for another. */
  private final Alarm next =
      new Alarm() {
        @Override
        protected void ring() {
          lookNow();
        }
      };

  LostReplies(Kernel kernel) {
    this.kernel = kernel;
  }

  /** From now on; a harness has no threads, and never needs it. */
  void start() {
    started = true;
  }

  ReferenceQueue<OpenReply<?>> queue() {
    return lost;
  }

  void added() {
    if (owed.getAndIncrement() == 0) {
      look();
    }
  }

  void finished() {
    owed.getAndDecrement();
  }

  private void look() {
    if (started && looking.compareAndSet(false, true)) {
      lookLater();
    }
  }

  private void lookLater() {
    try {
      kernel.host().set(next, PERIOD);
    } catch (Throwable failure) {
      looking.set(false); // want of memory: the next reply that is put off tries again
      throw failure;
    }
  }

  private void lookNow() {
    try {
      for (Reference<?> found = lost.poll(); found != null; found = lost.poll()) {
        if (found instanceof Owed reply) {
          reply.lost();
        }
      }
    } finally {
      goOn(); // also for want of memory
    }
  }

  private void goOn() {
    if (owed.get() > 0) {
      lookLater();
    } else {
      looking.set(false);
      if (owed.get() > 0) {
        look();
      }
    }
  }
}

package dev.troupe.trust.books;

import dev.troupe.GenServer;
import dev.troupe.Self;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What one receiver has got, over all its lives, as its handlers count it themselves. */
final class Receiver {

  private final BitSet[] seen; // by sender; the receiver's own, one life after the other
  private final int[] last;
  private final AtomicInteger life = new AtomicInteger();
  private final AtomicInteger failingStarts = new AtomicInteger();

  final AtomicLong returned = new AtomicLong();
  final AtomicLong crashed = new AtomicLong();
  final AtomicLong stuckBegun = new AtomicLong();
  final AtomicLong stuck = new AtomicLong();
  final AtomicLong failedStarts = new AtomicLong();
  final AtomicLong duplicated = new AtomicLong();
  final AtomicLong outOfOrder = new AtomicLong();

  Receiver(int senders) {
    seen = new BitSet[senders];
    last = new int[senders];
    for (int i = 0; i < senders; i++) {
      seen[i] = new BitSet();
      last[i] = -1;
    }
  }

  Server server() {
    if (failingStarts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      failedStarts.incrementAndGet();
      throw new IllegalStateException("a start that fails, as asked for");
    }
    return new Server();
  }

  int lives() {
    return life.get();
  }

  final class Server implements Ledger, GenServer {

    @Override
    public void init() {
      life.incrementAndGet();
    }

    @Override
    public void put(int sender, int number, Deed deed) {
      note(sender, number);
      act(deed);
      returned.incrementAndGet();
    }

    @Override
    public int ask(int sender, int number, Deed deed) throws Declined {
      put(sender, number, deed);
      if (deed == Deed.DECLINE) {
        throw new Declined();
      }
      return number;
    }

    @Override
    public void onInfo(Object message) {
      if (message instanceof Note(int sender, int number, Deed deed)) {
        put(sender, number, deed);
      }
    }

    private void note(int sender, int number) {
      if (seen[sender].get(number)) {
        duplicated.incrementAndGet();
      } else if (number <= last[sender]) {
        outOfOrder.incrementAndGet();
      }
      seen[sender].set(number);
      last[sender] = Math.max(last[sender], number);
    }

    private void act(Deed deed) {
      switch (deed) {
        case COUNT, DECLINE -> {}
        case CRASH -> crash();
        case CRASH_AND_FAIL_TO_START -> {
          failingStarts.set(2);
          crash();
        }
        case STOP -> Self.stop();
        case STUCK -> {
          returned.decrementAndGet(); // it will not count as returned
          int own = life.get();
          stuckBegun.incrementAndGet();
          while (life.get() == own) {
            LockSupport.parkNanos(1_000_000);
            boolean ignored = Thread.interrupted();
          }
          stuck.incrementAndGet();
        }
      }
    }

    private void crash() {
      crashed.incrementAndGet();
      throw new IllegalStateException("a crash, as asked for");
    }
  }
}

package dev.troupe.trust.books;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.OverloadedException;
import dev.troupe.ServerDownException;
import dev.troupe.trust.books.Ledger.Deed;
import java.time.Duration;
import java.util.SplittableRandom;

/** One sender, which counts what it sends and what becomes of that, as far as it hears. */
final class Sender implements Runnable {

  /** Of so many messages one is a call that waits for all before it. */
  private static final int BETWEEN_CALLS = 64;

  private final ActorSystem system;
  private final int id;
  private final long messages;
  private final int oneCrashIn;
  private final SplittableRandom random;
  private final LedgerRef[] to;
  private final String[] names;
  private final boolean[] dropsOldest; // by receiver
  private final boolean[] blocks; // there, one cannot tell whether what timed out was sent
  private final int[] next;

  long sent;
  long refused;
  long replied;
  long failed; // calls that the receiver's end has failed
  long crowdedOut;
  long givenUp;
  long kills;
  long dropped; // infos to nobody's name, which were not sent

  Sender(
      ActorSystem system,
      int id,
      long messages,
      int oneCrashIn,
      long seed,
      String[] names,
      boolean[] dropsOldest,
      boolean[] blocks) {
    this.system = system;
    this.id = id;
    this.messages = messages;
    this.oneCrashIn = oneCrashIn;
    this.random = new SplittableRandom(seed);
    this.names = names;
    this.dropsOldest = dropsOldest;
    this.blocks = blocks;
    this.next = new int[names.length];
    this.to = new LedgerRef[names.length];
    for (int i = 0; i < names.length; i++) {
      to[i] = LedgerRef.named(system, names[i]);
    }
  }

  @Override
  public void run() {
    while (sent < messages) {
      int slot = random.nextInt(names.length);
      // Some at once to the same, so that there is something queued when it ends.
      for (int i = 0; i < BETWEEN_CALLS && sent < messages; i++) {
        if (random.nextInt(oneCrashIn) == 0) {
          crash(slot);
        } else if (random.nextInt(4) == 0) {
          info(slot, Deed.COUNT);
        } else {
          cast(slot, Deed.COUNT);
        }
      }
      call(slot, random.nextInt(8) == 0 ? Deed.DECLINE : Deed.COUNT);
    }
  }

  private void crash(int slot) {
    switch (random.nextInt(8)) {
      case 0, 1 -> cast(slot, Deed.CRASH);
      case 2 -> info(slot, Deed.CRASH);
      case 3 -> call(slot, Deed.CRASH);
      case 4 -> cast(slot, Deed.CRASH_AND_FAIL_TO_START);
      case 5 -> cast(slot, Deed.STOP);
      case 6 -> exit(slot, ExitReason.kill());
      default -> exit(slot, ExitReason.shutdown());
    }
  }

  private void exit(int slot, ExitReason reason) {
    cast(slot, Deed.COUNT);
    system
        .whereis(names[slot])
        .ifPresent(ref -> {
          kills++;
          ref.exit(reason);
        });
  }

  /** Sends what may be the last that the receiver gets. */
  void end(int slot) {
    crash(slot);
  }

  void stick(int slot) {
    cast(slot, Deed.STUCK);
  }

  void kill(ActorRef ref) {
    kills++;
    ref.exit(ExitReason.kill());
  }

  private void cast(int slot, Deed deed) {
    sent++;
    try {
      to[slot].put(id, next[slot]++, deed);
    } catch (OverloadedException full) {
      refused++;
    }
  }

  private void info(int slot, Deed deed) {
    ActorRef ref = system.whereis(names[slot]).orElse(null);
    if (ref == null) {
      dropped++;
      return;
    }
    sent++;
    try {
      ref.send(new Ledger.Note(id, next[slot]++, deed));
    } catch (OverloadedException full) {
      refused++;
    }
  }

  private void call(int slot, Deed deed) {
    sent++;
    boolean impatient = !blocks[slot] && random.nextInt(16) == 0;
    LedgerRef ledger = impatient ? to[slot].within(Duration.ofNanos(1)) : to[slot];
    try {
      ledger.ask(id, next[slot]++, deed);
      replied++;
    } catch (Declined reply) {
      replied++;
    } catch (ServerDownException down) {
      failed++;
    } catch (NoProcessException nobody) {
      refused++;
    } catch (OverloadedException full) {
      if (dropsOldest[slot]) {
        crowdedOut++;
      } else {
        refused++;
      }
    } catch (CallTimeoutException late) {
      givenUp++;
    }
  }
}

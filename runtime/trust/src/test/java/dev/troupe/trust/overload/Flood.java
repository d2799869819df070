package dev.troupe.trust.overload;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Mailbox;
import dev.troupe.OverloadedException;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.spi.Route;
import dev.troupe.trust.Await;
import dev.troupe.trust.Heap;
import dev.troupe.trust.Silence;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends ten times what the receiver handles, in a small heap that would not hold it. Arguments: the
 * policy, and how many messages the receiver is to handle.
 */
final class Flood {

  private static final int CAPACITY = 1_000;
  private static final long TOLERANCE = 16 << 20;

  /** A kilobyte. */
  private record Letter(byte[] load) {
    Letter() {
      this(new byte[1_000]);
    }
  }

  private final AtomicLong handled = new AtomicLong();
  private final boolean waits;
  private volatile long tried; // written by the sender
  private volatile boolean over;
  private long refused;

  private Flood(boolean waits) {
    this.waits = waits;
  }

  private final class Slow implements GenServer {
    @Override
    public void onInfo(Object message) {
      long soFar = handled.incrementAndGet();
      do {
        Thread.onSpinWait();
      } while (!waits && !over && tried < 10 * soFar);
    }
  }

  private static Mailbox policy(String name) {
    return switch (name) {
      case "failing" -> Mailbox.failing(CAPACITY);
      case "droppingNewest" -> Mailbox.droppingNewest(CAPACITY);
      case "droppingOldest" -> Mailbox.droppingOldest(CAPACITY);
      case "stopping" -> Mailbox.stopping(CAPACITY);
      case "blocking" -> Mailbox.blocking(CAPACITY, Duration.ofHours(1));
      default -> throw new IllegalArgumentException(name);
    };
  }

  public static void main(String[] args) {
    Silence.please();
    try (ActorSystem system = ActorSystem.start("flood")) {
      new Flood(args[0].equals("blocking")).run(system, args[0], Long.parseLong(args[1]));
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private ActorRef start(ActorSystem system, String policy) {
    return Route.start(
            Object.class, system, Slow::new, StartOptions.defaults().mailbox(policy(policy)))
        .ref();
  }

  private void run(ActorSystem system, String policy, long most) {
    ActorRef slow = start(system, policy);
    long ends = 0;
    long early = 0;
    while (handled.get() < most) {
      if (early == 0 && handled.get() >= most / 5) {
        early = Heap.live();
      }
      if (!slow.isAlive()) {
        ends++;
        slow = start(system, policy);
      }
      tried = tried + 1;
      try {
        slow.send(new Letter());
      } catch (OverloadedException full) {
        refused++;
      }
    }
    over = true;
    ActorRef last = slow;
    Await.until(() ->
        !last.isAlive() || Sys.info(last).map(info -> info.mailboxLength() == 0).orElse(true));
    last.stop(ExitReason.normal(), Duration.ofMinutes(1));
    long late = Heap.live();
    long dead = system.deadLetters().count();
    System.out.println("tried=" + tried);
    System.out.println("handled=" + handled);
    System.out.println("refused=" + refused);
    System.out.println("dead=" + dead);
    System.out.println("ends=" + ends);
    System.out.println("heap.growth=" + (late - early));
    check(late - early < TOLERANCE, "The heap has grown from " + early + " to " + late);
    if (policy.equals("stopping")) {
      check(ends > 0, "The receiver has never overflowed");
      check(handled.get() + dead <= tried, "more than was sent");
      check(
          handled.get() + dead + ends * (CAPACITY + 1) >= tried, "more was lost than it may have");
    } else {
      check(handled.get() + refused + dead == tried, "The counts do not add up");
      check((refused > 0) == policy.equals("failing"), "refused");
      check((dead > 0) == policy.startsWith("dropping"), "dead");
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}

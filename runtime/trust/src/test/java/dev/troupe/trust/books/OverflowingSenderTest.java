package dev.troupe.trust.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.GenServer;
import dev.troupe.Mailbox;
import dev.troupe.OverloadedException;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.trust.Await;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sender's stack may overflow anywhere in a send to a mailbox with bounds. Whatever became of
 * that message, the mailbox is as good as before: no place is lost, no lock is held, nobody is
 * deaf.
 */
@Timeout(120)
final class OverflowingSenderTest {

  private static final int CAPACITY = 4;
  private static final int DIVES = 200;

  @AutoClose private final ActorSystem system = ActorSystem.start("overflow");
  private final Semaphore held = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private final Queue<Object> handled = new ConcurrentLinkedQueue<>();
  private final AtomicInteger overflows = new AtomicInteger();

  private final class SinkServer implements Sink, GenServer {
    @Override
    public void hold() {
      held.release();
      goOn.acquireUninterruptibly();
    }

    @Override
    public void put(int number) {
      handled.add(number);
    }

    @Override
    public int ask(int number) {
      return number;
    }

    @Override
    public void onInfo(Object message) {
      handled.add(message);
    }
  }

  /** Tries to send from where the stack ends, and from each frame above until it succeeds. */
  private void dive(int bulk, Consumer<Object> send) {
    long a = bulk;
    try {
      dive(bulk + 1, send);
    } catch (StackOverflowError overflow) {
      overflows.incrementAndGet();
      try {
        send.accept(a);
      } catch (OverloadedException full) {
        // that is an answer
      }
    }
  }

  static Stream<Mailbox> bounded() {
    return Stream.of(
        Mailbox.failing(CAPACITY),
        Mailbox.droppingNewest(CAPACITY),
        Mailbox.droppingOldest(CAPACITY),
        Mailbox.blocking(CAPACITY, Duration.ofMinutes(10)));
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void mailboxIsWholeAfterwards(Mailbox mailbox) throws Exception {
    SinkRef sink = SinkRef.start(system, SinkServer::new, StartOptions.defaults().mailbox(mailbox));
    ActorRef ref = sink.ref();
    ref.send(-1); // so that what is the test's own is loaded
    Thread[] divers = new Thread[2];
    for (int i = 0; i < divers.length; i++) {
      divers[i] =
          new Thread(
              null,
              () -> {
                for (int dive = 0; dive < DIVES; dive++) {
                  try {
                    dive(dive, ref::send);
                  } catch (StackOverflowError atLast) {
                    // the first frame has had none left for its send either
                  }
                }
              },
              "diver",
              400_000 + i * 1000L);
      divers[i].start();
    }
    for (Thread diver : divers) {
      diver.join();
    }
    assertTrue(overflows.get() >= DIVES);
    assertTrue(ref.isAlive());
    Await.until(() -> Sys.info(ref).orElseThrow().mailboxLength() == 0);
    sink.hold();
    held.acquire();
    handled.clear();
    for (int i = 0; i < CAPACITY; i++) {
      ref.send(i);
    }
    switch (mailbox) {
      case Mailbox.Failing failing ->
          assertThrows(OverloadedException.class, () -> ref.send("too much"));
      case Mailbox.DroppingNewest dropping -> ref.send("too much");
      case Mailbox.DroppingOldest dropping -> ref.send(CAPACITY);
      default -> {
        Thread blocked = Thread.ofVirtual().start(() -> ref.send("waited"));
        Await.until(() -> Await.waits(blocked));
      }
    }
    goOn.release();
    Await.until(() -> handled.size() >= CAPACITY);
    int first = mailbox instanceof Mailbox.DroppingOldest ? 1 : 0;
    Object[] all = handled.toArray();
    for (int i = 0; i < CAPACITY; i++) {
      assertEquals(first + i, all[i]);
    }
    assertFalse(handled.contains("too much"));
  }
}

package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.GenServer;
import dev.troupe.Mailbox;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.internal.mailbox.Node;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was dropped of what a turn has taken is thrown away, also while a receive goes on. */
@Timeout(60)
final class EmptiedEnvelopesTest {

  private static final int CAPACITY = 10;
  private static final int ROUNDS = 20_000;

  @AutoClose private final ActorSystem system = ActorSystem.start("envelopes");
  private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();

  private final class Picky implements GenServer {
    @Override
    public void onInfo(Object message) throws InterruptedException {
      if (message.equals("receive")) {
        received.add("receiving");
        received.add(Self.receive(String.class, wanted -> wanted.equals("wanted")));
      }
    }
  }

  @Test
  void receiveKeepsNoMoreThanTwiceWhatMayWait() throws Exception {
    Cell cell =
        ((Kernel) system)
            .start(
                Picky::new,
                StartOptions.defaults().mailbox(Mailbox.droppingOldest(CAPACITY)),
                null);
    cell.send("receive");
    assertEquals("receiving", received.take());
    int most = 0;
    for (int i = 0; i < ROUNDS; i++) {
      cell.send(i);
      if (i % 100 == 0) {
        while (cell.bounds() instanceof Bounds b && b.countApart() > 0) {
          Thread.onSpinWait();
        }
        int linked = 0;
        for (Node node = cell.backlog; node != null; node = Life.after(node)) {
          linked++;
        }
        most = Math.max(most, linked);
      }
    }
    assertTrue(most <= 2048, "linked: " + most);
    cell.send("wanted");
    assertEquals("wanted", received.take());
  }
}

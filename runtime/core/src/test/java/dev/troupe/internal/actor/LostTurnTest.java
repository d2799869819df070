package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.GenServer;
import dev.troupe.StartOptions;
import dev.troupe.internal.mailbox.Mailbox.Push;
import dev.troupe.internal.scheduler.Task;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sender whose stack was too full to schedule the actor has left a mark, and that is found. */
@Timeout(60)
final class LostTurnTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("lost");
  private final List<Object> handled = new ArrayList<>();
  private final CountDownLatch both = new CountDownLatch(2);

  private final class Listener implements GenServer {
    @Override
    public void onInfo(Object message) {
      handled.add(message);
      both.countDown();
    }
  }

  @Test
  void actorWithTheMarkOfALostTurnGetsIt() throws Exception {
    VarHandle nextQueued =
        MethodHandles.privateLookupIn(Task.class, MethodHandles.lookup())
            .findVarHandle(Task.class, "nextQueued", Task.class);
    Cell cell = ((Kernel) system).start(Listener::new, StartOptions.defaults(), null);
    while (!cell.isAsleep()) {
      Thread.onSpinWait();
    }
    assertEquals(Push.WAKE, cell.push(new InfoSignal("first")));
    nextQueued.setVolatile(cell, cell);
    cell.send("second");
    long limit = Long.getLong("await.seconds", 50);
    assertTrue(both.await(limit, TimeUnit.SECONDS), "it was not found");
    assertEquals(List.of("first", "second"), handled);
    assertNull(nextQueued.getVolatile(cell));
  }
}

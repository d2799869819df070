package dev.troupe.trust.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.ExitReason;
import dev.troupe.internal.host.Hosts;
import dev.troupe.trust.Await;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host without memory for a thread, for once or for a while, leaves nobody waiting for ever. */
@Timeout(60)
final class FaultyHostTest {

  @AfterEach
  void realHostsAgain() {
    Hosts.askFirst(name -> null);
  }

  @Test
  void workersThatCannotBeStartedAreMadeUpFor() {
    FaultyHost host = FaultyHost.of("faulty workers");
    try (ActorSystem system = ActorSystem.start("faulty workers")) {
      DoerRef actor = DoerRef.start(system, DoerServer::new);
      for (int i = 0; i < 20; i++) {
        host.noVirtual.set(3);
        assertEquals(i, actor.echo(i));
      }
    }
  }

  @Test
  void callThatIsLateFailsAlsoWhereNoThreadCanBeStarted() throws Exception {
    FaultyHost host = FaultyHost.of("faulty limit");
    try (ActorSystem system = ActorSystem.start("faulty limit")) {
      DoerRef actor = DoerRef.start(system, DoerServer::new);
      CountDownLatch goOn = new CountDownLatch(1);
      actor.perform(() -> {}); // a worker that waits for nothing
      actor.begin(goOn::await);
      CompletableFuture<Long> late = actor.within(Duration.ofMillis(200)).async().echo(1);
      Await.until(() -> dev.troupe.Sys.info(actor.ref()).orElseThrow().mailboxLength() == 1);
      host.noVirtual.set(1);
      ExecutionException failure = assertThrows(ExecutionException.class, late::get);
      assertInstanceOf(CallTimeoutException.class, failure.getCause());
      assertEquals(0, host.noVirtual.get());
      goOn.countDown();
    }
  }

  @Test
  void highWaterIsToldAlsoAfterAnAlarmThatFailed() throws Exception {
    FaultyHost host = FaultyHost.of("faulty alarms");
    try (ActorSystem system =
        ActorSystem.start("faulty alarms", dev.troupe.SystemOptions.defaults().highWater(10))) {
      CountDownLatch goOn = new CountDownLatch(1);
      DoerRef first = fill(system, goOn);
      host.noVirtual.set(1); // the report of the first
      Await.until(() -> system.alarms().count() == 1 && host.noVirtual.get() == 0);
      DoerRef second = fill(system, goOn);
      Await.until(() -> system.alarms().count() == 2);
      goOn.countDown();
      assertEquals(1, first.echo(1) * second.echo(1));
    }
  }

  private static DoerRef fill(ActorSystem system, CountDownLatch goOn) throws InterruptedException {
    DoerRef actor = DoerRef.start(system, DoerServer::new);
    CountDownLatch busy = new CountDownLatch(1);
    actor.begin(() -> {
      busy.countDown();
      goOn.await();
    });
    busy.await();
    for (int i = 0; i < 20; i++) {
      actor.count(i);
    }
    return actor;
  }

  @Test
  void stuckHandlerIsTakenItsActorAlsoWhereNoThreadCanBeStarted() throws Exception {
    FaultyHost host = FaultyHost.of("faulty kill");
    try (ActorSystem system = ActorSystem.start("faulty kill")) {
      DoerRef actor = DoerRef.start(system, DoerServer::new);
      CountDownLatch busy = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      actor.begin(() -> {
        busy.countDown();
        while (goOn.getCount() > 0) {
          Thread.onSpinWait();
        }
      });
      busy.await();
      host.noPlatform.set(1);
      actor.ref().exit(ExitReason.kill());
      Await.until(() -> !actor.ref().isAlive());
      goOn.countDown();
    }
  }

  @Test
  void systemWithoutATickIsRefused() {
    FaultyHost host = FaultyHost.of("no tick");
    host.noPlatform.set(1);
    assertThrows(OutOfMemoryError.class, () -> ActorSystem.start("no tick"));
  }
}

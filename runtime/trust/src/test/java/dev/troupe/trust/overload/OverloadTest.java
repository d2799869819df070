package dev.troupe.trust.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.StartOptions;
import dev.troupe.trust.Await;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Figures;
import dev.troupe.trust.Fork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders that are ten times faster than their receiver. */
@Timeout(600)
final class OverloadTest {

  @ParameterizedTest
  @ValueSource(strings = {"failing", "droppingNewest", "droppingOldest", "stopping", "blocking"})
  void heapStaysFlatAndTheCountsAddUp(String policy) throws Exception {
    // Ten times as many letters of a kilobyte would not fit into the heap.
    long handled = Figures.size("overload.handled", 60_000);
    Map<String, String> figures =
        Fork.of(Flood.class)
            .with("-Xmx256m", "-XX:+UseSerialGC")
            .args(policy, handled)
            .within(Duration.ofMinutes(8))
            .run();
    figures.forEach((key, value) -> Figures.note("overload." + policy + "." + key, value));
    assertEquals("0", policy.equals("stopping") ? "0" : figures.get("ends"));
  }

  @Test
  void blockedSendersGoOnWhenTheReceiverDies() throws Exception {
    int each = 300;
    try (ActorSystem system = ActorSystem.start("blocked")) {
      DoerRef full =
          DoerRef.start(
              system,
              DoerServer::new,
              StartOptions.defaults().mailbox(Mailbox.blocking(1, Duration.ofHours(1))));
      CountDownLatch busy = new CountDownLatch(1);
      full.begin(() -> {
        busy.countDown();
        new CountDownLatch(1).await();
      });
      busy.await();
      full.count(1);
      List<Thread> threads = new ArrayList<>();
      CountDownLatch through = new CountDownLatch(3 * each);
      for (int i = 0; i < each; i++) {
        Runnable send =
            () -> {
              full.count(1);
              through.countDown();
            };
        threads.add(Thread.ofPlatform().start(send));
        threads.add(Thread.ofVirtual().start(send));
        DoerRef.start(system, DoerServer::new).begin(send::run);
      }
      Await.until(() -> threads.stream().allMatch(Await::waits));
      assertEquals(3 * each, through.getCount());
      full.ref().exit(ExitReason.kill());
      through.await();
      assertEquals(3 * each, system.deadLetters().count());
      Figures.note("overload.freed", 3 * each);
    }
  }
}

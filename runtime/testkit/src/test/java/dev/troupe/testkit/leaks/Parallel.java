package dev.troupe.testkit.leaks;

import dev.troupe.ActorSystem;
import dev.troupe.testkit.NoLeakedActors;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tests that run at the same time; one of them leaves a system. */
@NoLeakedActors
@SuppressWarnings("JUnitClassModifiers") // not for the build to find
final class Parallel {

  private static final CountDownLatch LEFT = new CountDownLatch(1);
  private static final CountDownLatch BEGUN = new CountDownLatch(1);

  @Test
  void leavesOne() throws Exception {
    BEGUN.await();
    Plain.LEFT.add(ActorSystem.start("left"));
    LEFT.countDown();
  }

  @Test
  void leavesNone() throws Exception {
    BEGUN.countDown();
    LEFT.await();
    ActorSystem.start("closed").close();
  }
}

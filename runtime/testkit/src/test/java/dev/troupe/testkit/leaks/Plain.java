package dev.troupe.testkit.leaks;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.ProcessBody;
import dev.troupe.Self;
import dev.troupe.testkit.LeakedActors;
import dev.troupe.testkit.NoLeakedActors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests to be run by {@link LeakedActorsTest}, which closes what they leave. */
@SuppressWarnings("JUnitClassModifiers") // not for the build to find
final class Plain {

  /** What the tests have left open. */
  static final List<AutoCloseable> LEFT = new ArrayList<>();

  static final ProcessBody WAITS = Self::receive;

  private Plain() {}

  @NoLeakedActors
  static final class Tidy {

    @AutoClose private final ActorSystem field = ActorSystem.start("field");
    private ActorSystem each;

    @BeforeEach
    void start() {
      each = ActorSystem.start("each");
    }

    @AfterEach
    void end() {
      each.close();
    }

    @Test
    void usesThem() {
      field.spawn(WAITS);
      each.spawn(WAITS);
      try (ActorSystem own = ActorSystem.start("own")) {
        own.spawn(WAITS);
      }
    }
  }

  @NoLeakedActors
  static final class OpenSystem {
    @Test
    void leavesASystem() {
      ActorSystem system = ActorSystem.start("left");
      LEFT.add(system);
      system.spawn(WAITS);
    }
  }

  @NoLeakedActors
  static final class OpenField {
    private final ActorSystem field = ActorSystem.start("field");

    @Test
    void leavesASystem() {
      LEFT.add(field);
    }
  }

  @NoLeakedActors
  static final class OpenElsewhere {
    @Test
    void leavesASystem() throws Exception {
      try (var executor = Executors.newSingleThreadExecutor()) {
        LEFT.add(executor.submit(() -> ActorSystem.start("elsewhere")).get());
      }
    }
  }

  @NoLeakedActors
  static final class Ending {
    @Test
    void leavesASystemThatEnds() {
      ActorSystem system = ActorSystem.start("ends");
      Thread.ofPlatform().start(system::close);
      while (system.isRunning()) {
        Thread.onSpinWait();
      }
    }
  }

  @NoLeakedActors
  static final class Ignored {
    @Test
    void leavesASystemThatOthersUse() {
      ActorSystem system = ActorSystem.start("for all");
      LEFT.add(system);
      LeakedActors.ignore(system);
    }
  }

  @NoLeakedActors
  static final class Failing {
    @Test
    void failsAndLeavesASystem() {
      LEFT.add(ActorSystem.start("left"));
      throw new IllegalStateException("its own failure");
    }
  }

  @NoLeakedActors
  static final class Zombie {
    @Test
    void leavesAHandler() throws Exception {
      CountDownLatch runs = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      LEFT.add(end::countDown);
      try (ActorSystem system = ActorSystem.start("zombies")) {
        ActorRef actor =
            system.spawn(() -> {
              runs.countDown();
              hang(end);
            });
        runs.await();
        actor.exit(ExitReason.kill());
        while (actor.isAlive()) {
          Thread.onSpinWait();
        }
      }
    }

    private static void hang(CountDownLatch end) {
      while (end.getCount() > 0) {
        Thread.onSpinWait();
        if (Thread.interrupted()) {
          Thread.yield();
        }
      }
    }
  }
}

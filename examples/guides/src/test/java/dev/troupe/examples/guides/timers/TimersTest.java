package dev.troupe.examples.guides.timers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Self;
import dev.troupe.TimerRef;
import dev.troupe.examples.guides.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TimersTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("timers");

  private BoilerRef boiler(Duration longest) {
    return BoilerRef.start(system, () -> new BoilerServer(Duration.ofMillis(1), longest));
  }

  @Test
  void readingsComeAgainAndAgain() {
    BoilerRef boiler = boiler(Duration.ofHours(1));
    Await.until(() -> boiler.readings() >= 3);
  }

  @Test
  void boilerGoesOffByItself() {
    BoilerRef boiler = boiler(Duration.ofMillis(1));
    boiler.heat();
    Await.until(() -> !boiler.isHot());
  }

  @Test
  void timerThatWasTakenBackDoesNotCome() {
    BoilerRef boiler = boiler(Duration.ofHours(1));
    boiler.heat();
    assertTrue(boiler.isHot());
    boiler.off();
    assertFalse(boiler.isHot());
  }

  @Test
  void reminderReachesAnotherActor() throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    TimerRef reminder =
        Reminder.remind(system.spawn(() -> heard.complete(Self.receive(String.class))));
    assertEquals("tea is ready", heard.get());
    assertFalse(reminder.cancel());
  }
}

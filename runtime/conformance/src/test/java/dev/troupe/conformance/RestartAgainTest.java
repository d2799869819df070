package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.Mailbox;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.Sys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A restart that fails, and is tried again. */
@Timeout(60)
final class RestartAgainTest {

  @Test
  void fullMailboxLosesNoRestart() {
    try (Nursery nursery = new Nursery()) {
      SupervisorRef supervisor =
          SupervisorRef.start(
              nursery.system(),
              nursery.with(Supervisor.oneForOne(), "a"),
              StartOptions.defaults().mailbox(Mailbox.droppingNewest(1)));
      ActorRef a = Nursery.ref(supervisor, "a");
      nursery.log();
      nursery.failOnceAfter(
          "a",
          () -> {
            supervisor.ref().send("fills the mailbox");
            nursery.letStart("a");
          });
      a.send(Nursery.CRASH);
      nursery.awaitEvent("start a");
    }
  }

  @Test
  void failedRestartIsReportedWithItsCause() {
    Reported reported = new Reported();
    try (Nursery nursery = new Nursery()) {
      SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.oneForOne(), "a"));
      ActorRef a = Nursery.ref(supervisor, "a");
      nursery.failOnceAfter("a", () -> nursery.letStart("a"));
      a.send(Nursery.CRASH);
      String word = supervisor.ref() + " could not be restarted";
      Await.until(() -> !reported.warningsOf(word).isEmpty());
      List<Throwable> causes = reported.causesOf(word);
      assertEquals(1, causes.size());
      assertTrue(causes.get(0) instanceof IllegalStateException, causes.toString());
    } finally {
      reported.close();
    }
  }

  @Test
  void endOfAChildIsReportedWithItsActorAndWhatFollows() {
    Reported reported = new Reported();
    try (Nursery nursery = new Nursery()) {
      SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.oneForOne(), "a"));
      ActorRef a = Nursery.ref(supervisor, "a");
      assertTrue(String.valueOf(Sys.of(supervisor.ref()).getState()).contains("a: " + a));
      a.send(Nursery.CRASH);
      String word = "Child \"a\" (" + a + ") of supervisor " + supervisor.ref() + " has ended: ";
      Await.until(() -> !reported.warningsOf(word).isEmpty());
      String text = reported.warningsOf(word).get(0);
      assertTrue(text.endsWith("; it is restarted."), text);
    } finally {
      reported.close();
    }
  }
}

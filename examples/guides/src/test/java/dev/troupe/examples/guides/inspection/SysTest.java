package dev.troupe.examples.guides.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.ProcessInfo;
import dev.troupe.Self;
import dev.troupe.Sys;
import dev.troupe.examples.guides.Await;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SysTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("lamps");
  private final LampRef lamp = LampRef.start(system, LampServer::new);

  @Test
  void stateIsReadAfterWhatWasSentBefore() {
    assertEquals(2, Look.barrier(lamp));
  }

  @Test
  void traceTellsOfMessagesAndReplies() {
    assertEquals(
        List.of(
            "in: cast Lamp.flip()", "in: call Lamp.switched()", "out: reply 1 to Lamp.switched()"),
        Look.trace(lamp).stream().map(Object::toString).toList());
  }

  @Test
  void messagesWaitWhileTheActorIsSuspended() {
    lamp.flip();
    Look.suspend(lamp);
    assertEquals(1, lamp.switched());
  }

  @Test
  void stuckActorIsFoundAndEnded() throws Exception {
    CompletableFuture<String> on = new CompletableFuture<>();
    lamp.async().shine(system.spawn(() -> on.complete(Self.receive(String.class))));
    assertEquals("on", on.get());
    Await.until(() ->
        Look.whereItHangs(lamp.ref()).stream()
            .anyMatch(frame -> frame.getMethodName().equals("await")));
    ProcessInfo stuck = Look.longest(system).orElseThrow();
    assertEquals(lamp.ref(), stuck.ref());
    assertTrue(Sys.tree(system).contains("Lamp.shine"), () -> Sys.tree(system));
    Look.end(lamp.ref());
    Await.until(() -> !lamp.ref().isAlive());
    assertFalse(Sys.info(lamp.ref()).isPresent());
  }
}

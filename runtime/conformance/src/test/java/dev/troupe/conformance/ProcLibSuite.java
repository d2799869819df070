package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How processes start and what is said of their end. */
@Timeout(60)
final class ProcLibSuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("proc_lib");
  @AutoClose private final Reported reported = new Reported();

  @Otp(
      value = "proc_lib 1",
      cases = {"init_dont_hang", "sync_start_nolink"})
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void startReturnsWhenTheChildIsKilledInInit(boolean onAWorker) throws Exception {
    CompletableFuture<ActorRef> child = new CompletableFuture<>();
    CompletableFuture<StartException> failure = new CompletableFuture<>();
    StartOptions options =
        onAWorker
            ? StartOptions.defaults().startLimit(Duration.ofMinutes(5))
            : StartOptions.defaults();
    system.spawn(() -> {
      try {
        LabRef.start(
            system,
            () -> {
              child.complete(Self.ref());
              Self.receive(String.class); // for ever
              return new LabServer();
            },
            options);
      } catch (StartException failed) {
        failure.complete(failed);
      }
    });
    child.get().exit(ExitReason.kill());
    assertEquals(ExitReason.killed(), failure.get().reason());
    assertFalse(child.get().isAlive());
  }

  @Otp(value = "proc_lib 2", cases = "crash")
  @Test
  void crashReportTellsProcessParentMessageAndReason() {
    ActorRef parent =
        system.spawn(() -> {
          Self.trapExits(true);
          LabRef lab = LabRef.startLink(LabServer::new, StartOptions.defaults().name("reported"));
          lab.ref().send("unlucky");
          Sys.of(lab.ref())
              .replaceState(
                  LabServer.class,
                  old ->
                      new LabServer() {
                        @Override
                        public void onInfo(Object message) {
                          throw new Bang();
                        }
                      });
          lab.ref().send("number two");
          Self.receive();
        });
    Await.until(() -> !reported.errorsOf("\"reported\"").isEmpty());
    List<String> reports = reported.errorsOf("\"reported\"");
    assertEquals(1, reports.size());
    String report = reports.getFirst();
    assertTrue(report.contains("has ended: crashed: " + new LabServer.Bang()), report);
    assertTrue(report.contains("parent: actor #" + parent.id()), report);
    assertTrue(report.contains("last message: info number two"), report);
  }

  @Otp(value = "proc_lib 3", cases = "t_parent")
  @Test
  void whoStartedAProcessIsKnown() throws Exception {
    CompletableFuture<ActorRef> started = new CompletableFuture<>();
    ActorRef parent =
        system.spawn(() -> {
          started.complete(Self.spawnLink(() -> Self.receive()));
          Self.receive();
        });
    assertEquals(parent, Sys.info(started.get()).orElseThrow().parent());
    assertNull(Sys.info(parent).orElseThrow().parent());
    parent.exit(ExitReason.shutdown());
    Await.until(() -> !started.join().isAlive());
    assertThrows(
        StartException.class,
        () ->
            LabRef.start(
                system,
                () -> {
                  throw new LabServer.Bang();
                }));
  }
}

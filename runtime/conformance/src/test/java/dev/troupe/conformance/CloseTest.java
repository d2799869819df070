package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ActorRef;
import dev.troupe.ChildSpec;
import dev.troupe.GenServer;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a system, for those outside its top tree. */
@Timeout(60)
final class CloseTest {

  /** Does not trap exits, so any signal ends it. */
  private static final class Plain implements GenServer {}

  @Test
  void closeLeavesChildrenToTheirSupervisors() {
    Reported reported = new Reported();
    Nursery nursery = new Nursery();
    CompletableFuture<ActorRef> sibling = new CompletableFuture<>();
    SupervisorRef tree =
        nursery.start(
            Supervisor.oneForOne()
                .child(ChildSpec.of("sibling", Plain::new))
                .child(
                    Nursery.endingWith(
                        "user", () -> nursery.note("sibling lives: " + sibling.get().isAlive()))));
    sibling.complete(Nursery.ref(tree, "sibling"));
    String name = "upervisor " + tree.ref();
    nursery.close();
    assertEquals(List.of("sibling lives: true"), nursery.log());
    assertEquals(List.of(), reported.warningsOf(name));
    assertEquals(List.of(), reported.errorsOf(name));
    reported.close();
  }

  @Test
  void closeEndsInOrderWhomAParentHasLeftBehind() {
    Nursery nursery = new Nursery();
    nursery
        .system()
        .spawn(() -> {
          Self.trapExits(true);
          SupervisorRef tree =
              SupervisorRef.startLink(
                  nursery.with(Supervisor.oneForOne(), "a", "b"), StartOptions.defaults());
          Self.unlink(tree.ref());
          nursery.note("ready");
          Self.receive(Object.class);
        });
    nursery.awaitEvent("ready");
    nursery.log();
    nursery.close();
    assertEquals(List.of("stop b", "stop a"), nursery.log());
  }
}

package dev.troupe.examples.guides.supervisors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildException;
import dev.troupe.ChildInfo;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.ExitReason;
import dev.troupe.examples.guides.Await;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SupervisorsTest {

  private static final ExitReason FAILURE = new ExitReason.Custom("for the test");

  @AutoClose private final ActorSystem system = ActorSystem.start("shop", Shop.tree());

  private ActorRef whoIs(String name) {
    return system.whereis(name).orElseThrow();
  }

  private void awaitAnother(String name, ActorRef before) {
    Await.until(() -> system.whereis(name).filter(now -> !now.equals(before)).isPresent());
  }

  @Test
  void siblingsFindEachOtherByName() {
    StoreRef.named(system, "store").put("pen", 2);
    assertTrue(FrontRef.named(system, "front").has("pen"));
  }

  @Test
  void restForOneRestartsWhatComesAfter() {
    ActorRef store = whoIs("store");
    ActorRef front = whoIs("front");
    store.exit(FAILURE);
    awaitAnother("store", store);
    awaitAnother("front", front);
    assertFalse(FrontRef.named(system, "front").has("pen"));
  }

  @Test
  void restForOneLeavesAloneWhatComesBefore() {
    ActorRef store = whoIs("store");
    ActorRef front = whoIs("front");
    front.exit(FAILURE);
    awaitAnother("front", front);
    assertEquals(store, whoIs("store"));
  }

  @Test
  void tooManyRestartsEndTheTree() throws Exception {
    while (system.isRunning()) {
      system.whereis("front").ifPresent(front -> front.exit(FAILURE));
    }
    assertEquals(ExitReason.shutdown(), system.awaitTermination());
  }

  @Test
  void temporarySessionIsForgotten() {
    Session session = Shop.open(system, "ann");
    assertEquals("ann", session.customer());
    DynamicSupervisorRef sessions = DynamicSupervisorRef.named(system, "sessions");
    assertEquals(1, sessions.countChildren().active());
    session.leave();
    Await.until(() -> sessions.countChildren().specs() == 0);
  }

  @Test
  void childrenAreReplacedByHand() {
    ActorRef front = whoIs("front");
    Shop.replace(system);
    assertNotEquals(front, whoIs("front"));
    List<String> ids =
        system.supervisor().orElseThrow().whichChildren().stream().map(ChildInfo::id).toList();
    assertEquals(List.of("store", "front", "sessions", "annexe"), ids);
    assertThrows(
        ChildException.NotFound.class,
        () -> system.supervisor().orElseThrow().terminateChild("attic"));
  }

  @Test
  void significantChildEndsItsSupervisor() throws Exception {
    try (ActorSystem batch = ActorSystem.start("batch", Shop.job())) {
      SessionRef.named(batch, "work").leave();
      assertEquals(ExitReason.shutdown(), batch.awaitTermination());
    }
  }

  @Test
  void keyLeadsToItsPartition() {
    assertEquals(12, Shop.partitioned(system));
  }
}

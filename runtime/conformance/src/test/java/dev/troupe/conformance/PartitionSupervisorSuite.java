package dev.troupe.conformance;

import static dev.troupe.conformance.Nursery.CRASH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildCount;
import dev.troupe.ChildInfo;
import dev.troupe.ChildSpec;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.PartitionSupervisor;
import dev.troupe.PartitionSupervisorRef;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.WrongProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a key to one of several actors, always the same. */
@Timeout(60)
final class PartitionSupervisorSuite {

  @AutoClose private final Nursery nursery = new Nursery();

  private PartitionSupervisor four() {
    return PartitionSupervisor.of(i -> nursery.kid("kid"))
        .partitions(4)
        .intensity(1_000, Duration.ofMinutes(1));
  }

  private PartitionSupervisorRef started() {
    return PartitionSupervisorRef.start(nursery.system(), four());
  }

  private static List<ActorRef> all(PartitionSupervisorRef partitions) {
    List<ActorRef> all = new ArrayList<>();
    for (int i = 0; i < partitions.partitions(); i++) {
      all.add(partitions.partition(i));
    }
    return all;
  }

  @Otp(
      value = "PartitionSupervisor 1",
      cases = {"raises on bad options", "stops and restarts"})
  @Test
  void keyLeadsToTheSamePartitionAlsoAfterItsRestart() {
    PartitionSupervisorRef partitions = started();
    List<ActorRef> before = all(partitions);
    assertEquals(4, new HashSet<>(before).size());
    assertEquals(before, all(PartitionSupervisorRef.of(partitions.ref())));

    for (String key : List.of("alice", "bob", "carol")) {
      ActorRef was = partitions.partition(key);
      int number = all(partitions).indexOf(was);
      nursery.awaitEnd(was, () -> was.send(CRASH));
      Await.until(() -> !partitions.partition(key).equals(was));
      assertEquals(partitions.partition(number), partitions.partition(key));
      assertEquals(partitions.partition(key), partitions.partition(new StringBuilder(key) + ""));
      assertTrue(partitions.partition(key).isAlive());
    }
  }

  @Otp(
      value = "PartitionSupervisor 1",
      cases = "via",
      better = "The look-up reads a table of its own, not a registry of all names.")
  @Test
  void lookUpDoesNotWaitForTheSupervisor() {
    PartitionSupervisorRef partitions = started();
    ActorRef first = partitions.partition(0);
    CountDownLatch held = new CountDownLatch(1);
    PartitionSupervisorRef slow =
        PartitionSupervisorRef.start(
            nursery.system(),
            PartitionSupervisor.of(i ->
                    Nursery.endingWith(
                        "slow",
                        () -> {
                          nursery.note("asked");
                          held.await();
                        }))
                .partitions(2));
    ActorRef one = slow.partition(1);
    ActorRef zero = slow.partition(0);
    nursery.system().spawn(() -> slow.ref().stop());
    nursery.awaitEvent("asked"); // the supervisor waits for its child, and answers nobody
    assertEquals(one, slow.partition(1));
    assertEquals(zero, slow.partition(0));
    held.countDown();
    assertEquals(first, partitions.partition(0));
  }

  @Otp(value = "PartitionSupervisor 1", cases = "via")
  @Test
  void stubByKeySurvivesTheRestartOfItsPartition() {
    PartitionSupervisorRef partitions =
        PartitionSupervisorRef.start(
            nursery.system(),
            PartitionSupervisor.of(i -> LabRef.child("lab", LabServer::new))
                .partitions(3)
                .intensity(1_000, Duration.ofMinutes(1)));
    LabRef lab = LabRef.via(partitions.via("alice"));
    assertEquals(LabRef.via(partitions.via("alice")), lab);
    assertNotEquals(LabRef.via(partitions.via("bob")), lab);
    ActorRef before = partitions.partition("alice");
    assertEquals(before, lab.ref());
    assertThrows(ServerDownException.class, lab::crash);
    Await.until(() -> !partitions.partition("alice").equals(before));
    assertEquals(5, lab.echo(5));
    assertEquals(partitions.partition("alice"), lab.ref());

    partitions.ref().stop();
    assertThrows(NoProcessException.class, () -> lab.echo(1));
    assertThrows(NoProcessException.class, () -> partitions.partition("alice"));
  }

  @Otp(value = "PartitionSupervisor 1", cases = "via")
  @Test
  void handleByNameSurvivesTheRestartOfTheSupervisor() {
    SupervisorRef top =
        nursery.start(
            nursery
                .with(Supervisor.oneForOne())
                .child(four().intensity(0, Duration.ofMinutes(1)).asChild("p").name("p")));
    PartitionSupervisorRef named = PartitionSupervisorRef.named(nursery.system(), "p");
    List<ActorRef> before = all(named);
    ActorRef supervisor = named.ref();
    nursery.awaitEnd(supervisor, () -> before.get(2).send(CRASH));
    Await.until(() -> {
      ActorRef now = Nursery.info(top, "p").ref();
      return now != null && !now.equals(supervisor);
    });
    List<ActorRef> after = all(named);
    assertTrue(after.stream().allMatch(ActorRef::isAlive));
    assertTrue(before.stream().noneMatch(after::contains));
    assertEquals(PartitionSupervisorRef.named(nursery.system(), "p"), named);
  }

  @Otp(value = "PartitionSupervisor 2", cases = "partitions with integer key")
  @Test
  void integersGoByTheirRemainder() {
    PartitionSupervisorRef partitions = started();
    List<ActorRef> all = all(partitions);
    for (int key = -9; key < 9; key++) {
      ActorRef expected = all.get(Math.floorMod(key, 4));
      assertEquals(expected, partitions.partition(key));
      assertEquals(expected, partitions.partition((long) key));
      assertEquals(expected, partitions.partition((short) key));
      assertEquals(expected, partitions.partition((byte) key));
    }
    assertEquals(
        all.get((int) Math.floorMod(Long.MIN_VALUE, 4L)), partitions.partition(Long.MIN_VALUE));
  }

  @Otp(value = "PartitionSupervisor 2", cases = "partitions with other keys")
  @Test
  void otherKeysAreSpreadByTheirHash() {
    PartitionSupervisorRef partitions = started();
    Map<ActorRef, Integer> hits = new HashMap<>();
    for (long i = 0; i < 4_000; i++) {
      hits.merge(partitions.partition(new UUID(i * 31, i)), 1, Integer::sum);
    }
    assertEquals(Set.copyOf(all(partitions)), hits.keySet());
    assertTrue(hits.values().stream().allMatch(n -> n > 500), hits.toString());

    /** Differs in its upper bits only. */
    record Upper(int n) {
      @Override
      public int hashCode() {
        return n << 16;
      }
    }
    Set<ActorRef> reached = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      reached.add(partitions.partition(new Upper(i)));
    }
    assertEquals(4, reached.size());
  }

  @Otp(
      value = "PartitionSupervisor 2",
      cases = {"partitions/1", "which_children/1", "count_children/1"})
  @Test
  void partitionsAreToldAndCounted() {
    PartitionSupervisorRef partitions = started();
    assertEquals(4, partitions.partitions());
    assertEquals(new ChildCount(4, 4, 0, 4), partitions.countChildren());
    assertEquals(
        List.of("kid/0", "kid/1", "kid/2", "kid/3"),
        partitions.whichChildren().stream().map(ChildInfo::id).toList());
    assertEquals(all(partitions), partitions.whichChildren().stream().map(ChildInfo::ref).toList());

    PartitionSupervisorRef byDefault =
        PartitionSupervisorRef.start(
            nursery.system(), PartitionSupervisor.of(i -> nursery.kid("kid")));
    assertEquals(Runtime.getRuntime().availableProcessors(), byDefault.partitions());
  }

  @Otp(value = "PartitionSupervisor 2", cases = "with_arguments")
  @Test
  void eachPartitionKnowsItsNumber() {
    PartitionSupervisor named =
        PartitionSupervisor.of(i -> nursery.kid("kid").name("kid " + i)).partitions(3);
    try (ActorSystem system = ActorSystem.start("tree", named)) {
      PartitionSupervisorRef partitions = PartitionSupervisorRef.of(system.tree().orElseThrow());
      for (int i = 0; i < 3; i++) {
        assertEquals(system.whereis("kid " + i).orElseThrow(), partitions.partition(i));
      }
    }
    assertEquals(
        List.of("start kid", "start kid", "start kid", "stop kid", "stop kid", "stop kid"),
        nursery.log());
  }

  @Otp(value = "PartitionSupervisor 1", cases = "raises on bad options")
  @Test
  void partitionThatFailsItsStartFailsAll() {
    PartitionSupervisor fails =
        PartitionSupervisor.of(i ->
                ChildSpec.of(
                    "kid",
                    () -> {
                      nursery.note("start " + i);
                      if (i == 2) {
                        throw new IllegalStateException("no");
                      }
                      return new Object();
                    }))
            .partitions(4);
    assertThrows(StartException.class, () -> PartitionSupervisorRef.start(nursery.system(), fails));
    assertEquals(List.of("start 0", "start 1", "start 2"), nursery.log());
  }

  @Otp(value = "PartitionSupervisor 1", cases = "raises on bad options")
  @Test
  void faultySpecsAreRefused() {
    PartitionSupervisor spec = PartitionSupervisor.of(i -> nursery.kid("kid"));
    assertThrows(IllegalArgumentException.class, () -> spec.partitions(0));
    assertThrows(IllegalArgumentException.class, () -> spec.intensity(-1, Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, () -> spec.intensity(1, Duration.ZERO));
    PartitionSupervisor sameName =
        PartitionSupervisor.of(i -> nursery.kid("kid").name("n")).partitions(2);
    assertThrows(IllegalArgumentException.class, () -> sameName.asChild("p"));
    PartitionSupervisor significant =
        PartitionSupervisor.of(i -> nursery.kid("kid").restart(Restart.TEMPORARY).significant());
    assertThrows(IllegalArgumentException.class, () -> significant.asChild("p"));
    assertThrows(IllegalArgumentException.class, () -> ActorSystem.start("p", significant));
  }

  @Otp(value = "PartitionSupervisor 1")
  @Test
  void withoutASupervisorThereIsNoPartition() {
    PartitionSupervisorRef nobody = PartitionSupervisorRef.named(nursery.system(), "nobody");
    assertThrows(NoProcessException.class, () -> nobody.partition(1));
    SupervisorRef other = nursery.start(nursery.with(Supervisor.oneForOne(), "a"));
    assertThrows(WrongProtocolException.class, () -> PartitionSupervisorRef.of(other.ref()));
    PartitionSupervisorRef ignoring =
        PartitionSupervisorRef.start(
            nursery.system(),
            PartitionSupervisor.of(i ->
                    ChildSpec.of(
                        "kid",
                        () -> {
                          if (i == 1) {
                            Self.ignore();
                          }
                          return new Object();
                        }))
                .partitions(2));
    assertTrue(ignoring.partition(0).isAlive());
    assertNotEquals(ignoring.partition(0), ignoring.partition(1));
    assertEquals(1, ignoring.countChildren().active());
    assertEquals(
        ExitReason.normal(), nursery.awaitEnd(ignoring.ref(), () -> ignoring.ref().stop()));
  }
}

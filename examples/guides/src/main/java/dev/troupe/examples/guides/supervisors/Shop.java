package dev.troupe.examples.guides.supervisors;

import dev.troupe.ActorSystem;
import dev.troupe.AutoShutdown;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.PartitionSupervisor;
import dev.troupe.PartitionSupervisorRef;
import dev.troupe.Restart;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import java.time.Duration;

/** The trees of the page on supervisors. */
final class Shop {

  private Shop() {}

  static Supervisor tree() {
    // [tree]
    // With a new store come a new front and new sessions, but not the other way round.
    Supervisor shop =
        Supervisor.restForOne()
            .intensity(3, Duration.ofSeconds(5))
            .child(StoreRef.child("store", StoreServer::new).name("store"))
            .child(
                FrontRef.child("front", FrontServer::new)
                    .name("front")
                    .shutdown(Duration.ofSeconds(1))
                    .startLimit(Duration.ofSeconds(2)))
            .child(DynamicSupervisor.oneForOne().asChild("sessions").name("sessions"));
    // [/tree]
    return shop;
  }

  static Session open(ActorSystem system, String customer) {
    // [session]
    DynamicSupervisorRef sessions = DynamicSupervisorRef.named(system, "sessions");
    Session session =
        SessionRef.of(
            sessions.startChild(
                SessionRef.child("session", () -> new SessionServer(customer))
                    .restart(Restart.TEMPORARY)));
    // [/session]
    return session;
  }

  static void replace(ActorSystem system) {
    // [handle]
    SupervisorRef shop = system.supervisor().orElseThrow();
    shop.terminateChild("front"); // stopped, not restarted; its spec stays
    shop.restartChild("front"); // started again; counts for no intensity
    shop.startChild(StoreRef.child("annexe", StoreServer::new).name("annexe"));
    // [/handle]
  }

  static Supervisor job() {
    // [significant]
    Supervisor job =
        Supervisor.oneForAll()
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT)
            .child(StoreRef.child("scratch", StoreServer::new))
            .child(
                SessionRef.child("work", () -> new SessionServer("batch"))
                    .restart(Restart.TRANSIENT)
                    .significant()
                    .name("work"));
    // [/significant]
    return job;
  }

  static int partitioned(ActorSystem system) {
    // [partition]
    var stores =
        PartitionSupervisor.of(i -> StoreRef.child("store", StoreServer::new)).partitions(4);
    PartitionSupervisorRef running = PartitionSupervisorRef.start(system, stores);

    // The same key leads to the same partition; the stub survives restarts.
    Store pens = StoreRef.via(running.via("pens"));
    pens.put("pens", 12);
    // [/partition]
    return StoreRef.of(running.partition("pens")).stock("pens");
  }
}

package dev.troupe.trust.leaks;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.troupe.ActorSystem;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Heap;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/** What an actor and its stub take of the heap, once it has handled all that has come. */
final class IdleActors {

  private static final int ACTORS = 200_000;

  private IdleActors() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println(
        "short=" + (isOn("UseCompressedOops") && isOn("UseCompressedClassPointers")));
    ActorSystem system = ActorSystem.start("idle");
    start(system, servers(1_000), new DoerRef[1_000]); // so that all that is made once has been
    DoerServer[] servers = servers(ACTORS);
    DoerRef[] stubs = new DoerRef[ACTORS];
    long before = Heap.live();
    start(system, servers, stubs);
    long all = Heap.live();
    for (DoerRef stub : stubs) {
      if (!stub.ref().isAlive()) {
        throw new IllegalStateException(stub + " has ended.");
      }
    }
    System.out.println("bytes=" + (all - before + ACTORS / 2) / ACTORS);
    System.out.println("kept=" + (servers.length + stubs.length));
    System.exit(0);
  }

  private static boolean isOn(String option) {
    return Boolean.parseBoolean(
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption(option)
            .getValue());
  }

  private static DoerServer[] servers(int number) {
    DoerServer[] servers = new DoerServer[number];
    for (int i = 0; i < number; i++) {
      servers[i] = new DoerServer();
    }
    return servers;
  }

  private static void start(ActorSystem system, DoerServer[] servers, DoerRef[] stubs)
      throws InterruptedException {
    CountDownLatch handled = new CountDownLatch(servers.length);
    for (int i = 0; i < servers.length; i++) {
      DoerServer server = servers[i];
      stubs[i] = DoerRef.start(system, () -> server);
      stubs[i].begin(handled::countDown);
    }
    handled.await();
  }
}

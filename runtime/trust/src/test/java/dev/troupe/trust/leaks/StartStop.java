package dev.troupe.trust.leaks;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Down;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.ProcessGroups;
import dev.troupe.ProcessInfo;
import dev.troupe.Registry;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.Timers;
import dev.troupe.UniqueRegistry;
import dev.troupe.trust.Await;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Heap;
import dev.troupe.trust.Silence;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts and ends actors, each with a name, a link, a monitor, an entry in a registry, a place in a
 * group and timers, or under a supervisor. Argument: how many.
 */
final class StartStop {

  private static final int SAMPLES = 10; // two for each fifth
  private static final long TOLERANCE = 2 << 20;

  private final ActorSystem system = ActorSystem.start("cycles");
  private final UniqueRegistry<String, Integer> registry = Registry.unique(system, "cycles");
  private final Registry<String, Integer> many = Registry.duplicate(system, "cycles");
  private final ProcessGroups<String> groups = ProcessGroups.scope(system, "cycles");
  private final DynamicSupervisorRef supervisor =
      DynamicSupervisorRef.start(system, DynamicSupervisor.oneForOne());
  private final DoerRef driver = DoerRef.start(system, DoerServer::new);
  private final List<WeakReference<ActorRef>> ended = new ArrayList<>();

  /** Takes all that an actor can hold. */
  private final class Tied extends DoerServer {
    private final int number;

    Tied(int number) {
      this.number = number;
    }

    @Override
    public void init() {
      registry.register("key " + number, number);
      many.register("all", number);
      groups.join("group " + number % 7, Self.ref());
      Self.timers().every("often", Duration.ofHours(1), "now");
      Self.idleTimeout(Duration.ofHours(1));
      Timers.sendAfter(Self.ref(), Duration.ofHours(1), "later");
    }
  }

  public static void main(String[] args) {
    Silence.please();
    try {
      new StartStop().run(Integer.parseInt(args[0]));
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private void run(int cycles) throws Exception {
    driver.perform(() -> Self.trapExits(true));
    cycle(0, 1_000); // so that all is loaded
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    int actors = Sys.processes(system).size();
    long[] heap = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      cycle(i * (cycles / SAMPLES), (i + 1) * (cycles / SAMPLES));
      heap[i] = Heap.live();
    }
    long early = (heap[0] + heap[1]) / 2;
    long late = (heap[SAMPLES - 2] + heap[SAMPLES - 1]) / 2;
    System.out.println("cycles=" + cycles);
    System.out.println("heap.growth=" + (late - early));
    check(late - early < TOLERANCE, "The heap has grown: " + java.util.Arrays.toString(heap));
    check(Sys.processes(system).size() == actors, "Actors are left: " + Sys.processes(system));
    check(registry.count() == 0 && many.count() == 0, "entries are left");
    check(groups.groups().isEmpty(), "groups are left: " + groups.groups());
    check(system.whereis("name").isEmpty(), "the name is taken");
    ProcessInfo info = Sys.info(driver.ref()).orElseThrow();
    check(info.links().isEmpty() && info.monitors().isEmpty(), "the driver has ties: " + info);
    check(supervisor.countChildren().specs() == 0, "children are left");
    int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
    System.out.println("threads.more=" + more);
    check(more <= 2, "There are " + more + " threads more"); // the JDK's compilers come and go
    Await.until(() -> workers() <= 4);
    Await.until(() -> {
      System.gc();
      return ended.stream().allMatch(ref -> ref.refersTo(null));
    });
    System.out.println("collected=" + ended.size());
    system.close();
  }

  private void cycle(int from, int to) {
    driver.perform(() -> {
      for (int i = from; i < to; i++) {
        one(i);
      }
    });
  }

  private void one(int number) throws InterruptedException {
    ActorRef ref;
    if (number % 4 == 0) {
      ref =
          supervisor.startChild(
              DoerRef.child("kid", () -> new Tied(number)).name("name").restart(Restart.TEMPORARY));
      supervisor.terminateChild(ref);
    } else {
      ref =
          DoerRef.start(system, () -> new Tied(number), StartOptions.defaults().name("name")).ref();
      Self.link(ref);
      Self.monitor(ref);
      ref.exit(number % 4 == 1 ? ExitReason.kill() : new ExitReason.Custom("over"));
      Self.receive(Exit.class);
      Self.receive(Down.class);
    }
    if (number % 1_000 == 0) {
      ended.add(new WeakReference<>(ref));
    }
  }

  /** How many virtual threads there are, to the JVM's knowledge. */
  private static long workers() {
    try {
      Path dir = Files.createTempDirectory("threads");
      Path dump = dir.resolve("dump.json");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
      long found =
          Files.readAllLines(dump).stream().filter(line -> line.contains("troupe-worker")).count();
      Files.delete(dump);
      Files.delete(dir);
      return found;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}

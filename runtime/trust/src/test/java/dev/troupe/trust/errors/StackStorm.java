package dev.troupe.trust.errors;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.ProcessInfo;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.Timers;
import dev.troupe.trust.Await;
import dev.troupe.trust.Doer;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Overflows the stack in all that a sender can do, at each depth, and looks after each kind whether
 * the system is as before. Arguments: {@code handler} or {@code thread}, for who overflows; how
 * often each is dived for; at how many depths; and whether each is done once before.
 */
final class StackStorm implements AutoCloseable {

  private final boolean inHandler;
  private final int dives;
  private final int depths;
  private final boolean warm;
  private final ActorSystem system = ActorSystem.start("storm");
  private final List<String> wrong = new ArrayList<>();
  private long done;
  private long overflows;

  private StackStorm(String[] args) {
    inHandler = args[0].equals("handler");
    dives = Integer.parseInt(args[1]);
    depths = Integer.parseInt(args[2]);
    warm = args[3].equals("warm");
  }

  /**
   * What parks a handler's virtual thread. Where that happens on the last bytes of its stack, the
   * JVM may find no room to go on with it; so these are done on plain threads only.
   */
  private static final Pattern PARKS =
      Pattern.compile("call.*|sys|stop|start with a limit|startChild|sleep|receive");

  public static void main(String[] args) {
    Silence.please();
    try {
      StackStorm storm = new StackStorm(args);
      try (storm) {
        for (Overflowing kind : Overflowings.of(storm.system, storm.inHandler)) {
          if (storm.inHandler && PARKS.matcher(kind.name()).matches()) {
            continue;
          }
          if (args.length < 5 || kind.name().matches(args[4])) {
            storm.check(kind);
          }
        }
      }
      System.out.println("overflows=" + storm.overflows);
      System.out.println("done=" + storm.done);
      storm.wrong.forEach(System.out::println);
      System.exit(storm.wrong.isEmpty() ? 0 : 1);
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(2);
    }
  }

  private void check(Overflowing kind) throws Throwable {
    long start = System.nanoTime();
    Set<ActorRef> before = actors();
    kind.prepare((dives + 1) * (depths + 2));
    if (warm) {
      by(kind::run);
    }
    Dive dive = new Dive(kind::run);
    for (int i = 0; i < dives; i++) {
      by(() -> dive.run(depths));
    }
    done += dive.done();
    overflows += dive.overflows();
    System.out.println(
        kind.name()
            + ": done "
            + dive.done()
            + ", overflows "
            + dive.overflows()
            + ", "
            + dive.thrown());
    if (dive.overflows() == 0) {
      wrong.add(kind.name() + " has never overflowed");
    }
    String flaw = kind.flaw();
    if (flaw != null) {
      wrong.add(kind.name() + ": " + flaw);
    }
    lookAround(kind.name());
    // What has come of half-done starts answers, or is no more; then all of it can be ended.
    for (ActorRef left : actors()) {
      if (!before.contains(left)) {
        left.exit(ExitReason.kill());
        Await.until(() -> !left.isAlive());
      }
    }
    Await.until(() -> before.containsAll(actors()));
    System.out.println("  took " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private void by(Doer.Deed deed) throws Throwable {
    if (inHandler) {
      DoerRef diver = DoerRef.start(system, DoerServer::new);
      diver.perform(deed);
      diver.ref().stop(ExitReason.normal());
      return;
    }
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                deed.run();
              } catch (Throwable failure) {
                failures.add(failure);
              }
            });
    thread.join();
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private Set<ActorRef> actors() {
    return Sys.processes(system).stream().map(ProcessInfo::ref).collect(Collectors.toSet());
  }

  /** That all goes on as before: no lock is held, no timer lost, no thread stuck. */
  private void lookAround(String after) throws InterruptedException {
    List<DoerRef> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) { // the table of actors has 16 stripes
      many.add(DoerRef.start(system, DoerServer::new, StartOptions.defaults().name("n" + i)));
    }
    DoerRef one = many.getFirst();
    DoerRef two = many.getLast();
    CountDownLatch tied = new CountDownLatch(1);
    one.perform(() -> {
      dev.troupe.Self.trapExits(true);
      dev.troupe.Self.link(two.ref());
      dev.troupe.Self.monitor(two.ref());
      dev.troupe.Self.timers().after("soon", Duration.ofMillis(1), "soon");
      tied.countDown();
    });
    tied.await();
    Timers.sendAfter(one.ref(), Duration.ofMillis(1), "later");
    two.begin(() -> new CountDownLatch(1).await());
    two.ref().exit(ExitReason.kill());
    Await.until(() -> one.counted() == 4); // two timers, the exit and the down
    for (int i = 0; i < 39; i++) {
      if (many.get(i).echo(i) != i) {
        wrong.add("after " + after + " an actor gives wrong answers");
      }
      many.get(i).ref().stop(ExitReason.normal());
    }
    Await.until(() -> system.whereis("n39").isEmpty());
  }

  @Override
  public void close() {
    system.close();
    if (!Sys.processes(system).isEmpty()) {
      wrong.add("the system is closed, and these are left: " + Sys.processes(system));
    }
  }
}

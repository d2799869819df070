package dev.troupe.trust.errors;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallException;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.Sys;
import dev.troupe.Timers;
import dev.troupe.trust.Await;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fills the heap again and again while actors call, start and end each other. Whoever calls waits
 * without a limit: a message that is lost in an actor that lives on makes this hang. Argument: how
 * often the heap is filled.
 */
final class MemoryStorm {

  private static final int THREADS = 6;

  private final ActorSystem system = ActorSystem.start("memory");
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private volatile boolean over;
  private volatile byte[] ballast = new byte[4 << 20];

  private MemoryStorm() {}

  public static void main(String[] args) {
    Silence.please();
    try {
      new MemoryStorm().run(Integer.parseInt(args[0]));
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private void run(int fillings) throws InterruptedException {
    List<SupervisorRef> supervisors = new ArrayList<>();
    for (int s = 0; s < 4; s++) {
      Supervisor one = Supervisor.oneForOne().intensity(1_000_000, Duration.ofSeconds(1));
      for (int c = 0; c < 10; c++) {
        one = one.child(DoerRef.child("c" + c, DoerServer::new).name(s + "-" + c));
      }
      supervisors.add(SupervisorRef.start(system, one));
    }
    List<Thread> threads = new ArrayList<>();
    CountDownLatch ended = new CountDownLatch(THREADS);
    for (int t = 0; t < THREADS; t++) {
      int seed = t;
      Runnable work =
          () -> {
            Random random = new Random(seed);
            while (!over) {
              try {
                step(random);
                done.incrementAndGet();
              } catch (Throwable failure) {
                errors.incrementAndGet();
              }
            }
            ended.countDown();
          };
      threads.add(Thread.ofPlatform().start(work)); // virtual ones may die in the JDK's own hands
    }
    Await.until(() -> done.get() > 5_000); // so that all is loaded
    long filled = 0;
    while (filled < fillings) {
      filled += fill();
      long goal = done.get() + 200;
      Await.until(() -> done.get() > goal);
    }
    ballast = new byte[0];
    over = true;
    System.out.println("fillings=" + filled);
    System.out.println("errors=" + errors);
    System.out.println("done=" + done);
    ended.await();
    System.out.println("the callers have all come back");
    lookAround(supervisors);
    system.close();
    if (!Sys.processes(system).isEmpty()) {
      throw new AssertionError("left: " + Sys.processes(system));
    }
  }

  /** Fills the heap with ever smaller pieces, lets all run in what is left, and gives it back. */
  private static int fill() {
    Object[] chain = null;
    int size = 1 << 20;
    while (size >= 4_096) { // smaller pieces would cost a whole collection each
      try {
        Object[] next = new Object[size / 4];
        next[0] = chain;
        chain = next;
      } catch (OutOfMemoryError full) {
        size /= 16;
      }
    }
    return chain == null ? 0 : 1;
  }

  private DoerRef named(Random random) {
    return DoerRef.named(system, random.nextInt(4) + "-" + random.nextInt(10));
  }

  private void step(Random random) throws Exception {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> named(random).echo(1);
      case 3 -> named(random).count(1);
      case 4 ->
          named(random)
              .begin(() -> {
                List<byte[]> much = new ArrayList<>();
                for (int i = 0; i < 2_000; i++) {
                  much.add(new byte[1_000]);
                }
              });
      case 5 -> {
        ActorRef brief = DoerRef.start(system, DoerServer::new).ref();
        brief.stop(ExitReason.normal());
      }
      case 6 -> {
        DoerRef other = named(random);
        named(random)
            .begin(() -> {
              Self.monitor(other.ref());
              Self.timers().after("soon", Duration.ofMillis(1), "soon");
            });
      }
      case 7 -> named(random).ref().exit(ExitReason.kill());
      case 8 -> {
        CompletableFuture<Long> later = named(random).within(Duration.ofSeconds(5)).async().echo(2);
        later.get();
      }
      default -> Timers.sendAfter(named(random).ref(), Duration.ofMillis(1), "later");
    }
  }

  private void lookAround(List<SupervisorRef> supervisors) {
    for (var info : Sys.processes(system)) {
      try {
        Sys.of(info.ref()).getStatus();
      } catch (CallException ended) {
        Await.until(() -> !info.ref().isAlive());
      }
    }
    System.out.println("all answer or have ended");
    int alive = 0;
    for (SupervisorRef supervisor : supervisors) {
      if (!supervisor.ref().isAlive()) {
        continue; // it has run out of memory itself, and its children with it
      }
      alive++;
      Await.until(() -> supervisor.countChildren().active() == 10);
    }
    System.out.println("supervisors.alive=" + alive);
    DoerRef fresh = DoerRef.start(system, DoerServer::new, StartOptions.defaults().name("fresh"));
    Timers.sendAfter(fresh.ref(), Duration.ofMillis(1), "later");
    Await.until(() -> fresh.counted() == 1);
    DoerRef stuck = DoerRef.start(system, DoerServer::new);
    stuck.begin(() -> {
      while (true) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException deaf) {
          // on purpose
        }
      }
    });
    stuck.ref().exit(ExitReason.kill());
    Await.until(() -> !stuck.ref().isAlive());
  }
}

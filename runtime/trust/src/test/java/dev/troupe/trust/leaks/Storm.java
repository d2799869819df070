package dev.troupe.trust.leaks;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.trust.Await;
import dev.troupe.trust.Doer;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import dev.troupe.trust.Heap;
import dev.troupe.trust.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Children that all crash at once, again and again. Arguments: how many children, under how many
 * supervisors, how many storms.
 */
final class Storm {

  private static final long TOLERANCE = 8 << 20;

  private Storm() {}

  public static void main(String[] args) {
    Silence.please();
    try {
      run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void run(int children, int supervisors, int storms) {
    AtomicInteger starts = new AtomicInteger();
    int each = children / supervisors;
    Supervisor top = Supervisor.oneForOne().intensity(0, Duration.ofSeconds(1));
    for (int s = 0; s < supervisors; s++) {
      Supervisor one = Supervisor.oneForOne().intensity(each * storms, Duration.ofHours(1));
      List<dev.troupe.ChildSpec> specs = new ArrayList<>();
      for (int c = 0; c < each; c++) {
        specs.add(
            DoerRef.child(
                "c" + c,
                () -> {
                  starts.incrementAndGet();
                  return new DoerServer();
                }));
      }
      specs.add(DoerRef.child("sibling", DoerServer::new).name("sibling " + s));
      for (dev.troupe.ChildSpec spec : specs) {
        one = one.child(spec);
      }
      top = top.child("s" + s, one);
    }
    try (ActorSystem system = ActorSystem.start("storms", top)) {
      List<SupervisorRef> all =
          system.supervisor().orElseThrow().whichChildren().stream()
              .map(child -> SupervisorRef.of(child.ref()))
              .toList();
      long early = 0;
      long answers = 0;
      for (int storm = 1; storm <= storms; storm++) {
        List<ActorRef> victims = new ArrayList<>();
        all.forEach(s ->
            s.whichChildren()
                .forEach(child -> {
                  if (!child.id().equals("sibling")) {
                    victims.add(child.ref());
                  }
                }));
        Doer.Deed crash =
            () -> {
              throw new IllegalStateException("storm");
            };
        victims.forEach(victim -> DoerRef.of(victim).begin(crash));
        int expected = each * supervisors * (storm + 1);
        do { // siblings answer meanwhile
          answers += DoerRef.named(system, "sibling " + answers % supervisors).echo(1);
        } while (starts.get() < expected);
        Await.until(() -> victims.stream().noneMatch(ActorRef::isAlive));
        for (SupervisorRef s : all) {
          if (s.countChildren().active() != each + 1) {
            throw new AssertionError("Of " + (each + 1) + ": " + s.countChildren());
          }
        }
        if (storm == Math.max(1, storms / 3)) {
          early = Heap.live();
        }
      }
      long growth = Heap.live() - early;
      System.out.println("restarts=" + (starts.get() - each * supervisors));
      System.out.println("answers=" + answers);
      System.out.println("heap.growth=" + growth);
      if (starts.get() != each * supervisors * (storms + 1) || growth > TOLERANCE) {
        throw new AssertionError("starts " + starts + ", growth " + growth);
      }
      // All have had as many as they may: the next is one too many, and the system ends with it.
      DoerRef.of(all.getFirst().whichChildren().getFirst().ref())
          .begin(() -> {
            throw new IllegalStateException("one too many");
          });
      Await.until(() -> !system.isRunning());
      if (starts.get() != each * supervisors * (storms + 1)) {
        throw new AssertionError("restarted beyond the intensity");
      }
      System.out.println("gaveUpAt=" + (each * storms + 1));
    }
  }
}

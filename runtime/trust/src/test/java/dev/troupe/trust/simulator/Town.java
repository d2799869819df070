package dev.troupe.trust.simulator;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Books;
import dev.troupe.CallException;
import dev.troupe.ChildInfo;
import dev.troupe.ChildSpec;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.MonitorRef;
import dev.troupe.ProcessInfo;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.Sys;
import dev.troupe.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * A system with a tree by chance, whose actors fail at any hook and are killed at any moment, while
 * clients call, cast, send, link and watch. What must hold all the same is held against the {@link
 * Chronicle}.
 */
final class Town {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Simulation sim;
  private final RandomGenerator random;
  private final Chronicle chronicle = new Chronicle();
  private final List<String> names = new ArrayList<>();
  private final AtomicInteger senders = new AtomicInteger();
  private final Map<Integer, Long> numbers = new ConcurrentHashMap<>();
  private final List<MonitorRef> monitors = new ArrayList<>();
  private volatile boolean faulty = true;
  private ActorSystem system;
  private int supervisors;
  private long outcomes;

  Town(Simulation sim) {
    this.sim = sim;
    this.random = sim.random();
    // Until all of the tree has started nothing fails, else most seeds would have no town.
    faulty = false;
    this.system = ActorSystem.start("town", supervisor(2, 200));
    faulty = true;
  }

  Chronicle chronicle() {
    return chronicle;
  }

  boolean isFaulty() {
    return faulty;
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int number(int below) {
    return random.nextInt(below);
  }

  int newSender() {
    return senders.incrementAndGet();
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  // ---- the tree

  private Supervisor supervisor(int depth, int most) {
    Supervisor supervisor =
        switch (random.nextInt(3)) {
          case 0 -> Supervisor.oneForOne();
          case 1 -> Supervisor.oneForAll();
          default -> Supervisor.restForOne();
        };
    supervisor = supervisor.intensity(most, PERIOD);
    int children = 1 + random.nextInt(3);
    for (int i = 0; i < children; i++) {
      if (depth > 0 && oneIn(3)) {
        String id = "s" + ++supervisors;
        supervisor =
            supervisor.child(supervisor(depth - 1, 1 + random.nextInt(6)).asChild(id).name(id));
      } else {
        supervisor = supervisor.child(citizen());
      }
    }
    return supervisor;
  }

  private ChildSpec citizen() {
    String name = "c" + names.size();
    names.add(name);
    ChildSpec spec =
        CitizenRef.child(name, () -> new CitizenServer(this, name))
            .name(name)
            .restart(oneOf(List.of(Restart.PERMANENT, Restart.PERMANENT, Restart.TRANSIENT)))
            .mailbox(mailbox());
    return switch (random.nextInt(3)) {
      case 0 -> spec.brutalKill();
      case 1 -> spec.shutdown(Duration.ofMillis(10));
      default -> spec;
    };
  }

  private Mailbox mailbox() {
    int capacity = 1 + random.nextInt(4);
    return switch (random.nextInt(8)) {
      case 0 -> Mailbox.failing(capacity);
      case 1 -> Mailbox.droppingNewest(capacity);
      case 2 -> Mailbox.droppingOldest(capacity);
      case 3 -> Mailbox.blocking(capacity, Duration.ofMillis(100));
      default -> Mailbox.unbounded();
    };
  }

  // ---- its life

  /** Lets clients, watchers and a killer loose until all are done. */
  void lives() throws InterruptedException {
    int clients = 2 + random.nextInt(3);
    CountDownLatch done = new CountDownLatch(clients + 2);
    for (int i = 0; i < clients; i++) {
      process(done, this::client);
    }
    process(done, this::watcher);
    process(done, this::killer);
    done.await();
  }

  private interface Part {
    void play() throws InterruptedException;
  }

  private void process(CountDownLatch done, Part part) {
    Thread.ofVirtual()
        .start(() ->
            system.spawn(() -> {
              Self.trapExits(true);
              try {
                part.play();
              } catch (IllegalStateException | InterruptedException over) {
                if (system.isRunning()) {
                  chronicle.wrong("a client has failed: " + over);
                }
              } catch (RuntimeException failure) {
                chronicle.wrong("a client has failed: " + failure);
              } finally {
                done.countDown();
              }
            }));
  }

  private void client() throws InterruptedException {
    int me = newSender();
    for (int i = 10 + random.nextInt(20); i > 0; i--) {
      switch (random.nextInt(7)) {
        case 0, 1 -> outcome(() -> ask(me, deed()));
        case 2 -> outcome(() -> named().tell(me, next(me), deed()));
        case 3 ->
            system
                .whereis(oneOf(names))
                .ifPresent(
                    ref -> outcome(() -> ref.send(new CitizenServer.Note(me, next(me), deed()))));
        case 4 -> system.whereis(oneOf(names)).ifPresent(Self::link);
        case 5 -> system.whereis(oneOf(names)).ifPresent(Self::unlink);
        default -> sim.sleep(Duration.ofMillis(random.nextInt(20)));
      }
    }
  }

  /** Whatever comes of a call or a send is one of few things. */
  private void outcome(Runnable deed) {
    outcomes++;
    try {
      deed.run();
    } catch (CallException expected) {
      // each of them is an end
    }
  }

  private CitizenRef named() {
    return CitizenRef.named(system, oneOf(names));
  }

  private long next(int sender) {
    return numbers.merge(sender, 1L, Long::sum);
  }

  private Citizen.Deed deed() {
    return oneIn(2) ? Citizen.Deed.NOTHING : oneOf(List.of(Citizen.Deed.values()));
  }

  /** Calls somebody; what is answered must be what was asked. */
  void ask(int sender, Citizen.Deed deed) {
    long number = next(sender);
    Duration limit = Duration.ofMillis(oneOf(List.of(1, 20, 1_000)));
    long answer = named().within(limit).ask(sender, number, deed);
    if (answer != number) {
      chronicle.wrong("sender " + sender + " asked " + number + " and was answered " + answer);
    }
  }

  private void watcher() throws InterruptedException {
    for (int i = 20 + random.nextInt(20); i > 0; i--) {
      String name = oneOf(names);
      ActorRef ref = system.whereis(name).orElse(null);
      if (ref != null) {
        monitors.add(Self.monitor(ref));
      }
      takeDowns(Duration.ofMillis(random.nextInt(10)));
    }
    while (monitors.stream().anyMatch(m -> !chronicle.isDown(m) && !m.actor().isAlive())) {
      takeDowns(Duration.ofMillis(10));
    }
  }

  private void takeDowns(Duration wait) throws InterruptedException {
    var down = Self.receive(Down.class, wait);
    while (down.isPresent()) {
      chronicle.down(down.get().monitor());
      ActorRef gone = down.get().actor();
      if (gone.isAlive()) {
        chronicle.wrong(gone + " lives after its Down");
      }
      for (String name : names) {
        if (system.whereis(name).filter(gone::equals).isPresent()) {
          chronicle.wrong(gone + " has its name after its Down");
        }
      }
      down = Self.receive(Down.class, Duration.ZERO);
    }
  }

  private void killer() throws InterruptedException {
    for (int i = random.nextInt(12); i > 0; i--) {
      List<ProcessInfo> some =
          Sys.processes(system).stream()
              .filter(p -> p.name() != null && names.contains(p.name()))
              .toList();
      if (!some.isEmpty()) {
        ActorRef victim = oneOf(some).ref();
        switch (random.nextInt(4)) {
          case 0 -> victim.exit(ExitReason.shutdown());
          case 1 -> {
            try {
              Sys.of(victim).within(Duration.ofMillis(50)).suspend();
              sim.sleep(Duration.ofMillis(random.nextInt(20)));
              Sys.of(victim).within(Duration.ofMillis(50)).resume();
            } catch (CallException gone) {
              // or slow
            }
          }
          default -> victim.exit(ExitReason.kill());
        }
      }
      sim.sleep(Duration.ofMillis(random.nextInt(40)));
    }
  }

  // ---- what must hold

  /** Once nothing fails any more, each supervisor that lives has its children again. */
  void recovers() throws InterruptedException {
    faulty = false;
    sim.sleep(Duration.ofMinutes(1));
    if (!system.isRunning()) {
      return;
    }
    system.tree().ifPresent(top -> checkChildren(SupervisorRef.of(top)));
  }

  private void checkChildren(SupervisorRef supervisor) {
    for (ChildInfo child : supervisor.whichChildren()) {
      ActorRef ref = child.ref();
      if (ref == null) {
        if (child.restart() == Restart.PERMANENT || child.restarting()) {
          chronicle.wrong(child + " of " + supervisor + " was not restarted");
        }
      } else if (!ref.isAlive()) {
        chronicle.wrong(child + " of " + supervisor + " is dead");
      } else if (names.contains(child.id())) {
        try {
          Sys.of(ref).resume(); // the killer may have left it suspended
          CitizenRef.of(ref).ask(newSender(), 1, Citizen.Deed.NOTHING);
        } catch (CallException silent) {
          chronicle.wrong(child + " of " + supervisor + " does not answer: " + silent);
        }
      } else {
        checkChildren(SupervisorRef.of(ref));
      }
    }
  }

  /** After the end nothing is left. */
  void ends() {
    system.close();
    List<ProcessInfo> left = Sys.processes(system);
    if (!left.isEmpty()) {
      chronicle.wrong("left after the end: " + left);
    }
    for (String name : names) {
      system.whereis(name).ifPresent(ref -> chronicle.wrong(name + " is taken after the end"));
    }
    Books books = system.books();
    if (books.unaccounted() != 0 || books.queued() != 0 || books.heldByZombies() != 0) {
      chronicle.wrong("the books do not balance: " + books);
    }
  }

  long outcomes() {
    return outcomes;
  }
}

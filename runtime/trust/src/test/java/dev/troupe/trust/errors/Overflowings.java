package dev.troupe.trust.errors;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.ProcessGroups;
import dev.troupe.Registry;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.TimerRef;
import dev.troupe.Timers;
import dev.troupe.trust.Await;
import dev.troupe.trust.Doer.Deed;
import dev.troupe.trust.DoerRef;
import dev.troupe.trust.DoerServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All that is done on a full stack. */
final class Overflowings {

  private final ActorSystem system;
  private final boolean inHandler;
  private final List<Overflowing> all = new ArrayList<>();

  private Overflowings(ActorSystem system, boolean inHandler) {
    this.system = system;
    this.inHandler = inHandler;
  }

  static List<Overflowing> of(ActorSystem system, boolean inHandler) {
    Overflowings o = new Overflowings(system, inHandler);
    o.sends();
    o.starts();
    o.ends();
    o.tables();
    if (inHandler) {
      o.ties();
    }
    return o.all;
  }

  private record Plain(String name, Deed deed) implements Overflowing {
    @Override
    public void run() throws Throwable {
      deed.run();
    }
  }

  private void add(String name, Deed deed) {
    all.add(new Plain(name, deed));
  }

  // ---- messages

  private void sends() {
    all.add(new Sending("cast", Mailbox.unbounded()));
    all.add(new Sending("cast to failing", Mailbox.failing(50)));
    all.add(new Sending("cast to droppingNewest", Mailbox.droppingNewest(50)));
    all.add(new Sending("cast to droppingOldest", Mailbox.droppingOldest(50)));
    all.add(new Sending("cast to blocking", Mailbox.blocking(50, Duration.ofSeconds(30))));
    DoerRef answering = DoerRef.start(system, DoerServer::new);
    add("send", () -> answering.ref().send("an info"));
    add("call", () -> answering.echo(1));
    add("call within", () -> answering.within(Duration.ofSeconds(20)).echo(1));
    add("async call", () -> answering.within(Duration.ofSeconds(20)).async().echo(1));
    add("call by name", () -> DoerRef.named(system, "nobody").count(1));
    add("sys", () -> Sys.of(answering.ref()).getStatus());
    add("sendAfter", () -> Timers.sendAfter(answering.ref(), Duration.ofMillis(2), "later"));
    add(
        "sendAfter and cancel",
        () -> {
          TimerRef timer = Timers.sendAfter(answering.ref(), Duration.ofMillis(20), "later");
          timer.cancel();
        });
  }

  /** Casts, counted: none that was taken may be lost, nor a place in the mailbox. */
  private final class Sending implements Overflowing {
    private final String name;
    private final Mailbox mailbox;
    private final DoerRef to;
    private long sent;
    private long tried;

    Sending(String name, Mailbox mailbox) {
      this.name = name;
      this.mailbox = mailbox;
      this.to = DoerRef.start(system, DoerServer::new, StartOptions.defaults().mailbox(mailbox));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void run() {
      tried++;
      to.count(1);
      sent++;
    }

    @Override
    public @Nullable String flaw() throws Throwable {
      Await.until(() -> Sys.info(to.ref()).orElseThrow().mailboxLength() == 0);
      long counted = to.counted();
      boolean drops = mailbox.toString().contains("Dropping");
      if (counted > tried || (counted < sent && !drops)) {
        return "sent " + sent + " of " + tried + ", counted " + counted;
      }
      return mailbox.equals(Mailbox.unbounded()) ? null : Rooms.flaw(to, mailbox, system);
    }
  }

  // ---- starts

  private void starts() {
    AtomicInteger names = new AtomicInteger();
    add("start", () -> DoerRef.start(system, DoerServer::new));
    add("start and stop", () -> DoerRef.start(system, DoerServer::new).ref().stop());
    add(
        "start with a name",
        () ->
            DoerRef.start(
                system,
                DoerServer::new,
                StartOptions.defaults().name("name" + names.getAndIncrement())));
    add(
        "start with a limit",
        () ->
            DoerRef.start(
                system,
                DoerServer::new,
                StartOptions.defaults().startLimit(Duration.ofSeconds(30))));
    add(
        "start with bounds",
        () ->
            DoerRef.start(
                system, DoerServer::new, StartOptions.defaults().mailbox(Mailbox.failing(3))));
    add(
        "start that fails",
        () -> {
          try {
            DoerRef.start(
                system,
                () -> {
                  throw new IllegalStateException("not well");
                });
          } catch (dev.troupe.StartException expected) {
            // as it should be
          }
        });
    add("spawn", () -> system.spawn(() -> {}));
    if (inHandler) {
      add("startLink", () -> DoerRef.startLink(DoerServer::new));
      add("spawnLink", () -> Self.spawnLink(() -> {}));
      add("spawnMonitor", () -> Self.spawnMonitor(() -> {}));
    }
    DynamicSupervisorRef supervisor =
        DynamicSupervisorRef.start(
            system, DynamicSupervisor.oneForOne().intensity(1_000_000, Duration.ofSeconds(1)));
    ChildSpec child = DoerRef.child("child", DoerServer::new).restart(Restart.TEMPORARY);
    add("startChild", () -> supervisor.startChild(child));
  }

  // ---- ends

  private void ends() {
    all.add(new Victims("exit", true, victim -> victim.exit(new ExitReason.Custom("asked"))));
    all.add(
        new Victims(
            "exit of one that traps",
            false,
            victim -> victim.exit(new ExitReason.Custom("told")),
            true));
    all.add(new Victims("kill", true, victim -> victim.exit(ExitReason.kill())));
    all.add(new Victims("stop", true, victim -> victim.stop(ExitReason.normal())));
  }

  /** What is done to an actor, to another each time. */
  private final class Victims implements Overflowing {
    private final String name;
    private final boolean ends;
    private final java.util.function.Consumer<ActorRef> deed;
    private final boolean trapping;

    // No collections: an overflow within one of their calls would leave it broken.
    private ActorRef[] victims = {};
    private boolean[] done = {};
    private int tried;

    Victims(String name, boolean ends, java.util.function.Consumer<ActorRef> deed) {
      this(name, ends, deed, false);
    }

    Victims(
        String name, boolean ends, java.util.function.Consumer<ActorRef> deed, boolean trapping) {
      this.name = name;
      this.ends = ends;
      this.deed = deed;
      this.trapping = trapping;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void prepare(int times) {
      victims = new ActorRef[times];
      done = new boolean[times];
      for (int i = 0; i < times; i++) {
        DoerRef victim = DoerRef.start(system, DoerServer::new);
        if (trapping) {
          victim.perform(() -> Self.trapExits(true));
        }
        victims[i] = victim.ref();
      }
    }

    @Override
    public void run() {
      int mine = tried++;
      deed.accept(victims[mine]);
      done[mine] = true;
    }

    @Override
    public @Nullable String flaw() {
      for (int i = 0; i < tried; i++) {
        ActorRef victim = victims[i];
        if (ends && done[i]) {
          Await.until(() -> !victim.isAlive());
        }
        // Half done or not at all: it answers, or it ends.
        try {
          DoerRef.of(victim).echo(1);
        } catch (dev.troupe.CallException ended) {
          Await.until(() -> !victim.isAlive());
        }
      }
      for (int i = tried; i < victims.length; i++) {
        victims[i].exit(ExitReason.kill());
      }
      return null;
    }
  }

  // ---- registries and groups

  private void tables() {
    DoerRef member = DoerRef.start(system, DoerServer::new);
    ProcessGroups<String> groups = ProcessGroups.scope(system, "storm");
    add("join", () -> groups.join("group", member.ref()));
    add("leave", () -> groups.leave("group", member.ref()));
    add("broadcast", () -> groups.broadcast("group", "hello"));
    Registry<String, Integer> registry = Registry.duplicate(system, "many");
    add("lookup", () -> registry.lookup("key"));
    add("whereis", () -> system.whereis("key"));
    add("processes", () -> Sys.processes(system));
  }

  // ---- what only an actor does

  private void ties() {
    DoerRef other = DoerRef.start(system, DoerServer::new);
    Registry<String, Integer> unique = Registry.unique(system, "one");
    Registry<String, Integer> many = Registry.duplicate(system, "all");
    AtomicInteger keys = new AtomicInteger();
    add("monitor", () -> Self.monitor(other.ref()));
    add("monitor and demonitor", () -> Self.demonitor(Self.monitor(other.ref())));
    add(
        "link and unlink",
        () -> {
          Self.link(other.ref());
          Self.unlink(other.ref());
        });
    add("trapExits", () -> Self.trapExits(true));
    add("timer", () -> Self.timers().after("key", Duration.ofMillis(2), "now"));
    add(
        "timer and cancel",
        () -> {
          Self.timers().after("key", Duration.ofMillis(50), "now");
          Self.timers().cancel("key");
        });
    add("receive", () -> Self.receive(Deed.class, Duration.ZERO));
    add("sleep", () -> Self.sleep(Duration.ofNanos(1)));
    all.add(new Registering("register", unique, keys));
    all.add(new Registering("register again", many, keys));
  }

  private record Registering(String name, Registry<String, Integer> table, AtomicInteger keys)
      implements Overflowing {
    @Override
    public void run() {
      table.register("key" + keys.getAndIncrement(), 1);
    }

    @Override
    public @Nullable String flaw() {
      // Its actor has ended, and so must its entries.
      List<String> left = new ArrayList<>();
      table.forEach((key, entry) -> left.add(key));
      return left.isEmpty() && table.count() == 0
          ? null
          : "entries " + left + ", and the count is " + table.count();
    }
  }
}

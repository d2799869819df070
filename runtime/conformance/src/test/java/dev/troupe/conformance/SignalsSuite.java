package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Alias;
import dev.troupe.Down;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.MonitorOption;
import dev.troupe.MonitorRef;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages, exits, downs and aliases between processes. */
@Timeout(60)
final class SignalsSuite {

  private static final Duration NOW = Duration.ZERO;

  @AutoClose private final ActorSystem system = ActorSystem.start("signals");

  /** Runs something as a process, and returns or throws what it does. */
  private <T> T run(Callable<T> body) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    system.spawn(() -> {
      try {
        result.complete(body.call());
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      }
    });
    return result.get();
  }

  /** A process that does nothing until it is told to stop. */
  private ActorRef idler() {
    return system.spawn(() -> Self.receive(String.class, "stop"::equals));
  }

  private ActorRef dead() throws Exception {
    ActorRef process = system.spawn(() -> {});
    Await.until(() -> !process.isAlive());
    return process;
  }

  @Otp(value = "signals 1", cases = "xm_sig_order")
  @Test
  void messageAndThenExitOfOneSenderNeverSwap() throws Exception {
    for (int i = 0; i < 1000; i++) {
      boolean inOrder =
          run(() -> {
            Self.trapExits(true);
            ActorRef me = Self.ref();
            system.spawn(() -> {
              me.send("first");
              me.exit(new ExitReason.Custom("second"));
              me.send("third");
            });
            return Self.receive().equals("first")
                && Self.receive() instanceof Exit
                && Self.receive().equals("third");
          });
      assertTrue(inOrder);
    }
  }

  @Otp(value = "signals 2", cases = "unlink_exit")
  @Test
  void noExitArrivesAfterUnlink() throws Exception {
    for (int i = 0; i < 500; i++) {
      Optional<Object> left =
          run(() -> {
            Self.trapExits(true);
            ActorRef other = idler();
            Self.link(other);
            other.send("stop");
            Self.unlink(other);
            Self.monitor(other);
            Self.receive(Down.class);
            return Self.receive(Object.class, NOW);
          });
      assertEquals(Optional.empty(), left);
    }
  }

  @Otp(
      value = "signals 3",
      cases = {"case_1", "mon_2"})
  @Test
  void fourMonitorsGiveFourDowns() throws Exception {
    List<MonitorRef> got =
        run(() -> {
          ActorRef other = idler();
          List<MonitorRef> set = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            set.add(Self.monitor(other));
          }
          other.send("stop");
          List<MonitorRef> downs = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            downs.add(Self.receive(Down.class).monitor());
          }
          assertEquals(Optional.empty(), Self.receive(Object.class, NOW));
          assertEquals(set.size(), new java.util.HashSet<>(set).size());
          assertTrue(downs.containsAll(set));
          return downs;
        });
    assertEquals(4, got.size());
  }

  @Otp(
      value = "signals 4",
      cases = {"demonitor_flush", "demon_1"})
  @Test
  void demonitorRemovesAQueuedDown() throws Exception {
    Optional<Object> left =
        run(() -> {
          MonitorRef monitor = Self.monitor(dead());
          Self.demonitor(monitor);
          return Self.receive(Object.class, NOW);
        });
    assertEquals(Optional.empty(), left);
  }

  @Otp(
      value = {"signals 5", "signals 13"},
      cases = {"named_down", "monitor_named_order_local"})
  @Test
  void nameIsFreeWhenTheDownIsSeen() throws Exception {
    for (int i = 0; i < 200; i++) {
      boolean free =
          run(() -> {
            LabRef lab =
                LabRef.start(system, LabServer::new, StartOptions.defaults().name("named"));
            Self.monitor(lab.ref());
            lab.quit();
            Self.receive(Down.class);
            return system.whereis("named").isEmpty();
          });
      assertTrue(free);
    }
  }

  @Otp(value = "signals 6", cases = "kill2killed")
  @Test
  void killCannotBeTrappedAndOverALinkKilledCan() throws Exception {
    run(() -> {
      Self.trapExits(true);
      ActorRef victim =
          Self.spawnLink(() -> {
            Self.trapExits(true);
            Self.receive(String.class);
          });
      victim.exit(ExitReason.kill());
      assertEquals(new Exit(victim, ExitReason.killed()), Self.receive());
      return null;
    });
  }

  @Otp(value = "signals 6", cases = "kill2killed")
  @Test
  void killAsTheReasonOfALinkedEndCanBeTrappedAndStaysKill() throws Exception {
    run(() -> {
      Self.trapExits(true);
      ActorRef other = Self.spawnLink(() -> Self.stop(ExitReason.kill()));
      assertEquals(new Exit(other, ExitReason.kill()), Self.receive());
      return null;
    });
  }

  @Otp(
      value = "signals 7",
      cases = {"case_2", "link_to_dead"})
  @Test
  void linkAndMonitorOfADeadProcessGiveNoproc() throws Exception {
    run(() -> {
      Self.trapExits(true);
      ActorRef gone = dead();
      Self.link(gone);
      assertEquals(new Exit(gone, ExitReason.noProc()), Self.receive());
      MonitorRef monitor = Self.monitor(gone);
      assertEquals(new Down(monitor, gone, ExitReason.noProc()), Self.receive());
      return null;
    });
  }

  @Otp(value = "signals 8", cases = "exit_normal")
  @Test
  void normalFromAnotherIsDroppedUnlessTrapped() throws Exception {
    run(() -> {
      ActorRef me = Self.ref();
      ActorRef deaf = idler();
      deaf.exit(ExitReason.normal());
      deaf.send("still here?");
      assertTrue(deaf.isAlive());
      ActorRef trapping =
          system.spawn(() -> {
            Self.trapExits(true);
            me.send("ready");
            me.send(Self.receive(Exit.class).reason());
          });
      assertEquals("ready", Self.receive());
      trapping.exit(ExitReason.normal());
      assertEquals(ExitReason.normal(), Self.receive());
      deaf.send("stop");
      return null;
    });
  }

  @Otp(value = "signals 8", cases = "exit_self_normal")
  @Test
  void normalToOneselfEndsTheProcess() throws Exception {
    run(() -> {
      ActorRef me = Self.ref();
      ActorRef other =
          system.spawn(() -> {
            Self.exit(Self.ref(), ExitReason.normal());
            Self.receive(Object.class, NOW);
            me.send("not ended");
          });
      Self.monitor(other);
      assertEquals(ExitReason.normal(), assertInstanceOf(Down.class, Self.receive()).reason());
      return null;
    });
  }

  @Otp(
      value = "signals 9",
      cases = {"alias_bif", "alias_explicit_unalias"})
  @Test
  void aliasTakesMessagesUntilItIsTakenBack() throws Exception {
    run(() -> {
      Alias alias = Self.alias();
      alias.send(1);
      alias.send(2);
      assertTrue(Self.unalias(alias));
      assertFalse(Self.unalias(alias));
      alias.send(3);
      assertFalse(alias.isActive());
      assertEquals(1, Self.receive());
      assertEquals(2, Self.receive());
      assertEquals(Optional.empty(), Self.receive(Object.class, NOW));
      assertEquals(0, system.deadLetters().count());
      return null;
    });
  }

  @Otp(value = "signals 9", cases = "alias_bif")
  @Test
  void aliasOfAnotherCannotBeTakenBack() throws Exception {
    CompletableFuture<Alias> theirs = new CompletableFuture<>();
    ActorRef other =
        system.spawn(() -> {
          theirs.complete(Self.alias());
          Self.receive();
        });
    run(() -> assertThrows(IllegalArgumentException.class, () -> Self.unalias(theirs.get())));
    assertTrue(theirs.get().isActive());
    other.exit(ExitReason.kill());
    Await.until(() -> !theirs.join().isActive());
  }

  @Otp(value = "signals 10", cases = "reply_by_alias")
  @Test
  void replyAliasTakesOneMessage() throws Exception {
    for (int i = 0; i < 200; i++) {
      run(() -> {
        Alias alias = Self.alias(Alias.Option.REPLY);
        ActorRef me = Self.ref();
        for (int n = 0; n < 2; n++) {
          system.spawn(() -> {
            alias.send("answer");
            me.send("done");
          });
        }
        Self.receive(String.class, "done"::equals);
        Self.receive(String.class, "done"::equals);
        assertEquals("answer", Self.receive());
        assertEquals(Optional.empty(), Self.receive(Object.class, NOW));
        return null;
      });
    }
  }

  @Otp(
      value = "signals 10",
      cases = {"monitor_alias", "down_aliasmonitor", "demonitor_aliasmonitor"})
  @Test
  void aliasOfAMonitorEndsWithIt() throws Exception {
    run(() -> {
      ActorRef other = idler();
      MonitorRef monitor = Self.monitor(other, MonitorOption.ALIAS);
      Alias alias = monitor.alias().orElseThrow();
      alias.send(1);
      assertEquals(1, Self.receive());
      other.send("stop");
      Self.receive(Down.class);
      alias.send(2);
      assertEquals(Optional.empty(), Self.receive(Object.class, NOW));

      MonitorRef second = Self.monitor(idler(), MonitorOption.ALIAS);
      Self.demonitor(second);
      assertFalse(second.alias().orElseThrow().isActive());
      assertTrue(Self.monitor(other).alias().isEmpty());
      return null;
    });
  }

  @Otp(value = "signals 10", cases = "monitor_alias_reply_demonitor")
  @Test
  void firstMessageToAReplyAliasEndsItsMonitorToo() throws Exception {
    run(() -> {
      ActorRef other = idler();
      MonitorRef monitor = Self.monitor(other, MonitorOption.REPLY_ALIAS);
      monitor.alias().orElseThrow().send("answer");
      other.send("stop");
      Self.monitor(other);
      assertEquals("answer", Self.receive());
      assertFalse(monitor.equals(assertInstanceOf(Down.class, Self.receive()).monitor()));
      assertEquals(Optional.empty(), Self.receive(Object.class, NOW));
      return null;
    });
  }

  @Otp(
      value = {"signals 11", "signals 12"},
      cases = {"priority_messages_order", "priority_messages_alias_enable_disable"})
  @Test
  void priorityComesBeforeOrdinaryAndAfterEarlierPriority() throws Exception {
    run(() -> {
      Alias first = Self.alias(Alias.Option.PRIORITY);
      Alias plain = Self.alias();
      ActorRef me = Self.ref();
      me.send(1);
      first.sendFirst(2);
      first.send(3);
      first.sendFirst(4);
      plain.sendFirst(5);
      List<Object> order = new ArrayList<>();
      order.add(Self.receive());
      first.sendFirst(6);
      for (int i = 0; i < 5; i++) {
        order.add(Self.receive());
      }
      assertEquals(List.of(2, 4, 6, 1, 3, 5), order);
      return null;
    });
  }

  @Otp(value = "signals 11", cases = "priority_messages_order")
  @Test
  void priorityWakesAServerAndAReceive() throws Exception {
    CompletableFuture<Alias> alias = new CompletableFuture<>();
    CompletableFuture<Object> got = new CompletableFuture<>();
    system.spawn(() -> {
      alias.complete(Self.alias(Alias.Option.PRIORITY));
      got.complete(Self.receive());
    });
    alias.get().sendFirst("wake");
    assertEquals("wake", got.get());

    CompletableFuture<Alias> ofServer = new CompletableFuture<>();
    LabRef lab =
        LabRef.start(
            system,
            () -> {
              ofServer.complete(Self.alias(Alias.Option.PRIORITY));
              return new LabServer();
            });
    CompletableFuture<Void> busy = lab.async().waitAt("priority");
    lab.note("ordinary");
    ofServer.get().sendFirst("urgent");
    LabServer.open("priority");
    busy.get();
    assertEquals(List.of("info urgent", "ordinary"), lab.events());
    ofServer.get().sendFirst("to an idle one");
    Await.until(() -> lab.events().size() == 3);
  }

  @Otp(
      value = "signals 12",
      cases = {"priority_messages_monitor_enable_disable", "priority_messages_link_enable_disable"})
  @Test
  void monitorsAndLinksCanAskForPriority() throws Exception {
    run(() -> {
      Self.trapExits(true);
      ActorRef me = Self.ref();
      me.send("ordinary");
      ActorRef linked = idler();
      Self.linkWithPriority(linked);
      MonitorRef monitor = Self.monitor(linked, MonitorOption.PRIORITY);
      MonitorRef slow = Self.monitor(linked);
      linked.send("stop");
      Self.receive(Down.class, down -> down.monitor().equals(slow));
      List<Object> order = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        order.add(Self.receive());
      }
      assertEquals("ordinary", order.getLast());
      assertTrue(order.contains(new Exit(linked, ExitReason.normal())), order.toString());
      assertTrue(order.contains(new Down(monitor, linked, ExitReason.normal())), order.toString());
      return null;
    });
  }

  @Otp(value = "signals 14", cases = "receive_opt")
  @Test
  void receiveTakesTheFirstThatMatchesAndLeavesTheOthersInOrder() throws Exception {
    run(() -> {
      ActorRef me = Self.ref();
      for (int i = 0; i < 10; i++) {
        me.send(i);
      }
      me.send("text");
      assertEquals("text", Self.receive(String.class));
      assertEquals(5, Self.receive(Integer.class, n -> n >= 5));
      assertEquals(Optional.empty(), Self.receive(String.class, NOW));
      List<Object> rest = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        rest.add(Self.receive());
      }
      assertEquals(List.of(0, 1, 2, 3, 4, 6, 7, 8, 9), rest);
      assertEquals(Optional.empty(), Self.receive(Object.class, NOW));
      return null;
    });
  }
}

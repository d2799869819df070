package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.StateMachine;
import dev.troupe.Sys;
import dev.troupe.SysEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users' code that hangs or lies where one does not expect it. */
@Timeout(60)
final class BrokenCodeSuite {

  private final ActorSystem system = ActorSystem.start("broken");
  private final AtomicBoolean over = new AtomicBoolean();
  private final CountDownLatch hanging = new CountDownLatch(1);

  /** Hangs, deaf to interrupts, until the test is over. */
  private void hang() {
    hanging.countDown();
    while (!over.get()) {
      Thread.yield();
    }
  }

  @AfterEach
  void letGo() {
    over.set(true);
    system.close();
  }

  private static void assertDown(CompletableFuture<?> call) {
    ExecutionException failed = assertThrows(ExecutionException.class, call::get);
    assertInstanceOf(ServerDownException.class, failed.getCause());
  }

  @Otp("own 11")
  @Test
  void serverWhoseToStringIsNullCrashesAsAnyOther() {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  @SuppressWarnings("NullAway")
                  public @Nullable String toString() {
                    return null;
                  }
                });
    assertThrows(ServerDownException.class, lab::crash);
    assertFalse(lab.ref().isAlive());
  }

  @Otp("own 11")
  @Test
  void killEndsAnActorWhoseReportHangs() throws Exception {
    LabRef lab =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public Object formatStatus() {
                    hang();
                    return "late";
                  }
                });
    CompletableFuture<Void> crash = lab.async().crash();
    hanging.await();
    lab.ref().exit(ExitReason.kill());
    assertDown(crash);
    assertFalse(lab.ref().isAlive());
  }

  @Otp("own 11")
  @Test
  void killEndsAnActorWhoseDebugHookHangs() throws Exception {
    LabRef lab = LabRef.start(system, LabServer::new);
    Sys.of(lab.ref())
        .install(
            "hangs",
            event -> {
              hang();
              return true;
            });
    CompletableFuture<Integer> call = lab.async().echo(1);
    hanging.await();
    lab.ref().exit(ExitReason.kill());
    assertDown(call);
    assertFalse(lab.ref().isAlive());
  }

  /** What the states of the machine can do. */
  private interface QuietState extends Quiet, StateMachine<QuietState> {}

  private final class Unequal implements QuietState {
    @Override
    public int one() {
      become(new Unequal());
      return postpone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      hang();
      return other == this;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Otp("own 11")
  @Test
  void killEndsAMachineInTheEqualsOfItsStates() throws Exception {
    QuietRef machine = QuietRef.start(system, Unequal::new);
    CompletableFuture<Integer> call = machine.async().one();
    hanging.await();
    machine.ref().exit(ExitReason.kill());
    assertDown(call);
    assertFalse(machine.ref().isAlive());
  }

  @Otp("own 11")
  @Test
  void stopInADebugHookIsObeyed() {
    LabRef lab = LabRef.start(system, LabServer::new);
    Sys.of(lab.ref())
        .install(
            "stops",
            event -> {
              if (event.kind() == SysEvent.Kind.OUT) {
                Self.stop();
              }
              return true;
            });
    assertEquals(1, lab.echo(1));
    Await.until(() -> !lab.ref().isAlive());
  }

  @Otp("gen_server 25")
  @Test
  void codeChangeBetweenAServerAndAStateMachineIsRefused() {
    LabRef lab = LabRef.start(system, LabServer::new);
    Sys sys = Sys.of(lab.ref());
    sys.suspend();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> sys.changeCode(Unequal::new));
    assertTrue(refused.getMessage().contains("Stop it and start the other"), refused.getMessage());
    sys.resume();
    assertEquals(2, lab.echo(2));
  }

  @Otp("own 5")
  @Test
  void zombieStaysFencedWhenAnActorThatItStartsIsKilledToo() throws Exception {
    CompletableFuture<ActorRef> child = new CompletableFuture<>();
    CompletableFuture<Throwable> refusal = new CompletableFuture<>();
    LabRef victim =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void note(String word) {
                    try {
                      startDeaf(child);
                    } catch (StartException expected) {
                      // it was killed
                    }
                    try {
                      Self.system().spawn(() -> {});
                      refusal.complete(new AssertionError("it could start a process"));
                    } catch (IllegalStateException refused) {
                      refusal.complete(refused);
                    }
                  }
                });
    victim.note("start");
    ActorRef second = child.get();
    victim.ref().exit(ExitReason.kill());
    Await.until(() -> !victim.ref().isAlive());
    second.exit(ExitReason.kill());
    Await.until(() -> !second.isAlive());
    over.set(true);
    assertInstanceOf(IllegalStateException.class, refusal.get());
  }

  private void startDeaf(CompletableFuture<ActorRef> child) {
    LabRef.start(
        system,
        () -> {
          child.complete(Self.ref());
          hang();
          return new LabServer();
        });
  }

  @Otp("own 5")
  @Test
  void killOfAStarterInterruptsItOnceItsChildHasStarted() throws Exception {
    CompletableFuture<ActorRef> child = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    LabRef victim =
        LabRef.start(
            system,
            () ->
                new LabServer() {
                  @Override
                  public void note(String word) {
                    startDeaf(child);
                    interrupted.complete(Thread.currentThread().isInterrupted());
                  }
                });
    victim.note("start");
    child.get();
    victim.ref().exit(ExitReason.kill());
    over.set(true);
    assertTrue(interrupted.get());
  }
}

package dev.troupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.spi.Route;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is refused at once, and with what sentence. */
@Timeout(20)
final class RefusalsTest {

  private record Light(boolean on) implements StateMachine<Light> {
    @Override
    public void onEnter(Light previous) {
      if (on) {
        throw new IllegalStateException("entered");
      }
    }
  }

  private record Plain(int n) implements GenServer {}

  @AutoClose private final ActorSystem system = ActorSystem.start("refusals");
  @AutoClose private final ActorSystem other = ActorSystem.start("other");

  private ActorRef start(Object server) {
    return Route.start(Object.class, system, () -> server, StartOptions.defaults()).ref();
  }

  private Throwable inATurn(ProcessBody body) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    system.spawn(() -> {
      try {
        body.run();
        done.complete(null);
      } catch (Throwable thrown) {
        done.completeExceptionally(thrown);
      }
    });
    return assertThrows(ExecutionException.class, done::get).getCause();
  }

  @Test
  void replacedStateOfAMachineIsNotEntered() {
    Sys sys = Sys.of(start(new Light(false)));
    Light on = new Light(true);
    sys.replaceState(Light.class, old -> on);
    assertSame(on, sys.getState());
  }

  @Test
  void plainServerIsNotReplacedByAState() {
    Sys sys = Sys.of(start(new Plain(1)));
    sys.replaceState(GenServer.class, old -> new Plain(2));
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> sys.replaceState(GenServer.class, old -> new Light(false)));
    assertTrue(refused.getMessage().contains("the new one is a"), refused.getMessage());
    assertEquals(new Plain(2), sys.getState());
  }

  @Test
  void awaitingTheEndOfTheOwnSystemIsRefused() throws Exception {
    assertTrue(inATurn(system::awaitTermination) instanceof IllegalStateException);
  }

  @Test
  void actorOfAnotherSystemDoesNotWatch() {
    ActorRef stranger = other.spawn(Self::receive);
    Registry<String, String> registry = Registry.duplicate(system, "registry");
    assertThrows(IllegalArgumentException.class, () -> registry.watch(stranger));
    assertThrows(IllegalArgumentException.class, () -> system.deadLetters().watch(stranger));
    assertThrows(IllegalArgumentException.class, () -> system.alarms().watch(stranger));
  }

  @Test
  @SuppressWarnings("NullAway") // what is shown
  void missingArgumentsAreNamedAtOnce() throws Exception {
    assertNamed("system", () -> SupervisorRef.named(null, "x"));
    assertNamed("system", () -> Route.named(Object.class, null, "x"));
    assertNamed("name", () -> ActorSystem.start((String) null));
    assertNamed("tree", () -> ActorSystem.start("x", (SupervisorSpec) null));
    assertNamed("server", () -> Sys.of(start(new Plain(1))).getState(null, s -> s));
    assertEquals(
        "option", inATurn(() -> Self.monitor(Self.ref(), (MonitorOption) null)).getMessage());
    assertEquals("actor", inATurn(() -> Self.exit(null, ExitReason.normal())).getMessage());
    assertTrue(
        assertThrows(NullPointerException.class, () -> Sys.of(start(new Plain(1))).within(null))
            .getMessage()
            .contains("within"));
  }

  private static void assertNamed(String name, org.junit.jupiter.api.function.Executable call) {
    assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void blankNameIsRefusedAtOnce() {
    assertThrows(IllegalArgumentException.class, () -> SupervisorRef.named(system, " "));
    assertThrows(IllegalArgumentException.class, () -> Route.named(Object.class, system, " "));
  }

  @Test
  void closedTurnRunsNothing() {
    Turn<GenServer> turn = Turn.of(GenServer.class, new Plain(1));
    turn.close();
    Exception refused = assertThrows(IllegalStateException.class, turn::init);
    assertTrue(refused.getMessage().contains("closed"), refused.getMessage());
  }

  @Test
  void bareProcessAnswersNoSysRequest() {
    ActorRef process = system.spawn(Self::receive);
    Exception refused =
        assertThrows(WrongProtocolException.class, () -> Sys.of(process).getState());
    assertTrue(refused.getMessage().contains("answers no Sys requests"), refused.getMessage());
  }

  @Test
  void sysRequestToOneselfSaysWhatToDoInstead() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    ActorRef asks =
        start(
            new GenServer() {
              @Override
              public void onInfo(Object message) {
                try {
                  Sys.of(Self.ref()).getState();
                } catch (SelfCallException self) {
                  thrown.complete(self);
                }
              }
            });
    asks.send("go");
    assertTrue(thrown.get().getMessage().contains("Have another actor ask"), thrown::toString);
  }

  @Test
  void monitorOfASpawnHasTheReasonHoweverSoonTheProcessEnds() throws Exception {
    CompletableFuture<Down> down = new CompletableFuture<>();
    CompletableFuture<MonitorRef> monitor = new CompletableFuture<>();
    system.spawn(() -> {
      monitor.complete(Self.spawnMonitor(() -> Self.stop(ExitReason.shutdown())));
      down.complete(Self.receive(Down.class));
    });
    assertEquals(ExitReason.shutdown(), down.get().reason());
    assertEquals(monitor.get().actor(), down.get().actor());
  }
}

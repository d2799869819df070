package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.Down;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Self;
import dev.troupe.StartException;
import dev.troupe.StartIgnoredException;
import dev.troupe.StartOptions;
import dev.troupe.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that is given up, as there is nothing to do. */
@Timeout(60)
final class StartIgnoredSuite {

  @AutoClose private final Nursery nursery = new Nursery();
  @AutoClose private final Reported reported = new Reported();

  /** A server without a protocol to speak of. */
  private interface Nothing {}

  private static final class Ignores implements Nothing, GenServer {
    @Override
    public void init() {
      Self.ignore();
    }
  }

  private static StartOptions named(boolean limited) {
    StartOptions named = StartOptions.defaults().name("n");
    return limited ? named.startLimit(Duration.ofSeconds(30)) : named;
  }

  private static ActorRef startLink(Callable<?> server, StartOptions options) {
    return dev.troupe.spi.Route.startLink(Object.class, server, options).ref();
  }

  @Otp(
      value = "gen_server 3",
      cases = {"start", "sup_start_ignore_init", "spec_init"})
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ignoredStartLeavesNothingBehind(boolean limited) {
    AtomicReference<ActorRef> was = new AtomicReference<>();
    List<Object> seen =
        nursery.inProcess(() -> {
          Self.trapExits(true);
          ActorRef self = Self.ref();
          ActorRef friend =
              Self.system()
                  .spawn(() -> {
                    Self.trapExits(true);
                    self.send("ready");
                    Exit exit = Self.receive(Exit.class);
                    nursery.note("linked: " + exit.reason());
                  });
          Self.receive(String.class);
          StartIgnoredException ignored =
              assertThrows(
                  StartIgnoredException.class,
                  () ->
                      startLink(
                          () -> {
                            was.set(Self.ref());
                            Self.link(friend);
                            return new Ignores();
                          },
                          named(limited)));
          assertEquals(ExitReason.normal(), ignored.reason());
          assertEquals(Optional.empty(), Self.system().whereis("n"));
          assertFalse(was.get().isAlive());
          Self.monitor(friend);
          Self.receive(Down.class);
          return List.of(Self.receive(Object.class, Duration.ZERO));
        });
    assertEquals(List.of(Optional.empty()), seen);
    assertEquals(List.of("linked: normal"), nursery.log());
    assertEquals(List.of(), reported.errorsOf(was.get().toString()));
    assertEquals(List.of(), reported.warningsOf(was.get().toString()));
  }

  @Otp(value = "gen_server 3", cases = "start")
  @Test
  void factoryThatIgnoresMayReturnNothing() {
    Throwable ignored =
        nursery.inProcess(() ->
            assertThrows(
                StartException.class,
                () ->
                    startLink(
                        () -> {
                          Self.ignore();
                          return null;
                        },
                        StartOptions.defaults())));
    assertTrue(ignored instanceof StartIgnoredException);
  }

  @Otp(value = "gen_server 3", cases = "start")
  @Test
  void stopAndCrashInInitAreFailuresStill() {
    class Stops implements GenServer {
      @Override
      public void init() {
        Self.stop();
        Self.ignore(); // too late
      }
    }
    class Crashes implements GenServer {
      @Override
      public void init() {
        Self.ignore();
        throw new IllegalStateException("no");
      }
    }
    for (Callable<?> server : List.<Callable<?>>of(Stops::new, Crashes::new)) {
      StartException failed =
          nursery.inProcess(() ->
              assertThrows(StartException.class, () -> startLink(server, StartOptions.defaults())));
      assertEquals(StartException.class, failed.getClass());
    }
  }

  @Otp(value = "gen_server 3", cases = "start")
  @Test
  void whoHasStartedCannotIgnoreThat() {
    Throwable refused =
        nursery.inProcess(() -> assertThrows(IllegalStateException.class, Self::ignore));
    assertTrue(refused.getMessage().contains("Self.stop()"), refused.getMessage());
  }

  @Otp(value = "gen_server 3", cases = "start")
  @Test
  void unitTestSeesThatAServerIgnores() throws Exception {
    try (Turn<Nothing> turn = Turn.of(Nothing.class, new Ignores())) {
      turn.init();
      assertEquals(Optional.of(ExitReason.normal()), turn.stopped());
    }
  }
}

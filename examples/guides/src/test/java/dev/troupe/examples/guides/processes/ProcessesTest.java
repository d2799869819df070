package dev.troupe.examples.guides.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Down;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.Sys;
import dev.troupe.WrongProtocolException;
import dev.troupe.examples.guides.Await;
import dev.troupe.examples.guides.processes.Processes.Answer;
import dev.troupe.examples.guides.processes.Processes.Request;
import dev.troupe.examples.guides.server.MeterRef;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ProcessesTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("processes");

  /** Runs something as a process, and gives what it returns. */
  private <T> T inProcess(Callable<T> body) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    system.spawn(() -> {
      try {
        result.complete(body.call());
      } catch (Throwable failure) {
        result.completeExceptionally(failure);
      }
    });
    return result.get();
  }

  private ActorRef idle() {
    return system.spawn(() -> Self.receive(Object.class, message -> false));
  }

  @Test
  void echoAnswers() throws Exception {
    assertEquals("hello", Processes.askEcho(system));
  }

  @Test
  void receiveGivesUpInTime() throws Exception {
    assertEquals(Optional.empty(), inProcess(() -> Processes.impatient(idle())));
  }

  @Test
  void trappedExitHasTheCause() throws Exception {
    BlockingQueue<ExitReason> seen = new LinkedBlockingQueue<>();
    system.spawn(() -> Processes.trap(seen));
    ExitReason.Crashed why = assertInstanceOf(ExitReason.Crashed.class, seen.take());
    assertEquals("out of paper", why.cause().getMessage());
  }

  @Test
  void untrappedExitOfALinkEndsTheOther() throws Exception {
    CompletableFuture<ActorRef> other = new CompletableFuture<>();
    ActorRef one =
        system.spawn(() -> {
          other.complete(Self.spawnLink(() -> Self.receive(Integer.class)));
          Self.receive(Integer.class);
        });
    other.get().exit(new ExitReason.Custom("for the test"));
    Await.until(() -> !one.isAlive());
    assertEquals(ExitReason.noProc(), inProcess(() -> Processes.watch(one)));
  }

  @Test
  void normalEndOfALinkEndsNobody() throws Exception {
    ExitReason seen =
        inProcess(() -> {
          ActorRef brief = Self.spawnLink(() -> {});
          Self.monitor(brief);
          return Self.receive(Down.class).reason();
        });
    assertEquals(ExitReason.normal(), seen);
  }

  @Test
  void killCannotBeTrapped() throws Exception {
    CompletableFuture<ActorRef> ready = new CompletableFuture<>();
    system.spawn(() -> {
      Self.trapExits(true);
      ready.complete(Self.ref());
      Self.receive(Object.class, message -> false);
    });
    ActorRef stubborn = ready.get();
    stubborn.exit(ExitReason.shutdown()); // only a message to it
    ExitReason seen =
        inProcess(() -> {
          Self.monitor(stubborn);
          stubborn.exit(ExitReason.kill());
          return Self.receive(Down.class).reason();
        });
    assertEquals(ExitReason.killed(), seen);
  }

  @Test
  void monitorTellsOfTheEnd() throws Exception {
    ActorRef other = idle();
    ExitReason why =
        inProcess(() -> {
          other.exit(ExitReason.shutdown());
          return Processes.watch(other);
        });
    assertFalse(other.isAlive());
    // Dead before the monitor was set, or after: the monitor says which.
    assertEquals(true, why.equals(ExitReason.shutdown()) || why.equals(ExitReason.noProc()));
  }

  @Test
  void aliasBringsTheAnswerAndTheMonitorTheEnd() throws Exception {
    ActorRef server =
        system.spawn(() -> {
          while (true) {
            Request request = Self.receive(Request.class);
            request.replyTo().send(new Answer(request.text() + "!"));
            request.replyTo().send(new Answer("a second one is dropped"));
          }
        });
    assertEquals(
        Optional.of("hello!"),
        inProcess(() -> Processes.ask(server, "hello", Duration.ofSeconds(30))));
    ActorRef dead = system.spawn(() -> {});
    Await.until(() -> !dead.isAlive());
    assertEquals(
        Optional.empty(), inProcess(() -> Processes.ask(dead, "hello", Duration.ofSeconds(30))));
  }

  @Test
  void answerThatComesTooLateIsDropped() throws Exception {
    CompletableFuture<Request> kept = new CompletableFuture<>();
    ActorRef slow = system.spawn(() -> kept.complete(Self.receive(Request.class)));
    Optional<Answer> late =
        inProcess(() -> {
          Processes.ask(slow, "hello", Duration.ofMillis(1));
          kept.get().replyTo().send(new Answer("late"));
          return Self.receive(Answer.class, Duration.ZERO);
        });
    assertEquals(Optional.empty(), late);
  }

  @Test
  void priorityOvertakes() throws Exception {
    assertEquals("the shop is on fire", inProcess(Processes::urgentFirst));
  }

  @Test
  void unlinkTakesAnExitOutOfTheMailbox() throws Exception {
    Optional<Exit> seen =
        inProcess(() -> {
          Self.trapExits(true);
          ActorRef brief = Self.spawnLink(() -> {});
          Self.monitor(brief);
          Self.receive(Down.class); // its exit is in the mailbox too
          Self.unlink(brief);
          return Self.receive(Exit.class, Duration.ZERO);
        });
    assertEquals(Optional.empty(), seen);
  }

  @Test
  void bareProcessServesNoProtocol() {
    assertThrows(WrongProtocolException.class, () -> MeterRef.of(idle()));
    assertThrows(WrongProtocolException.class, () -> Sys.of(idle()).getState());
  }
}

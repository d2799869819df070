package dev.troupe.examples.guides.processes;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Alias;
import dev.troupe.Down;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.MonitorOption;
import dev.troupe.MonitorRef;
import dev.troupe.Self;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Bare processes, one thing at a time. */
final class Processes {

  // [echo]
  record Question(String text, ActorRef from) {}

  record Answer(String text) {}

  static String askEcho(ActorSystem system) throws Exception {
    ActorRef echo =
        system.spawn(() -> {
          while (true) {
            Question question = Self.receive(Question.class);
            question.from().send(new Answer(question.text()));
          }
        });
    var box = new CompletableFuture<String>();
    system.spawn(() -> {
      echo.send(new Question("hello", Self.ref()));
      box.complete(Self.receive(Answer.class).text());
    });
    return box.get();
  }

  // [/echo]

  private Processes() {}

  static Optional<Answer> impatient(ActorRef slow) throws InterruptedException {
    // [after]
    slow.send(new Question("are you there?", Self.ref()));
    Optional<Answer> answer = Self.receive(Answer.class, Duration.ofMillis(50));
    // [/after]
    return answer;
  }

  /** Tells what has become of a worker that it is linked to. */
  static void trap(BlockingQueue<ExitReason> seen) throws InterruptedException {
    // [trap]
    Self.trapExits(true);
    ActorRef worker =
        Self.spawnLink(() -> {
          throw new IllegalStateException("out of paper");
        });
    Exit exit = Self.receive(Exit.class, e -> e.from().equals(worker));
    ExitReason why = exit.reason(); // Crashed, with the IllegalStateException as its cause
    // [/trap]
    seen.add(why);
  }

  static ExitReason watch(ActorRef other) throws InterruptedException {
    // [monitor]
    MonitorRef monitor = Self.monitor(other);
    Down down = Self.receive(Down.class, d -> d.monitor().equals(monitor));
    ExitReason why = down.reason(); // NoProc if the other was dead already
    // [/monitor]
    return why;
  }

  // [alias]
  record Request(String text, Alias replyTo) {}

  static Optional<String> ask(ActorRef server, String text, Duration limit)
      throws InterruptedException {
    MonitorRef monitor = Self.monitor(server, MonitorOption.REPLY_ALIAS);
    server.send(new Request(text, monitor.alias().orElseThrow()));
    Object first =
        Self.receive(
                Object.class,
                m -> m instanceof Answer || (m instanceof Down d && d.monitor().equals(monitor)),
                limit)
            .orElse("late");
    Self.demonitor(monitor); // and what comes to the alias from now on is dropped
    return first instanceof Answer(String answer) ? Optional.of(answer) : Optional.empty();
  }

  // [/alias]

  static Object urgentFirst() throws InterruptedException {
    // [priority]
    Alias urgent = Self.alias(Alias.Option.PRIORITY);
    Self.ref().send("an order"); // any sender, the ordinary way
    urgent.sendFirst("the shop is on fire"); // a sender that was given the alias
    Object next = Self.receive(); // "the shop is on fire"
    // [/priority]
    return next;
  }
}

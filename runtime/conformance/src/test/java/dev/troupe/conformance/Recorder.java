package dev.troupe.conformance;

import dev.troupe.EventHandler;
import dev.troupe.HandlerExit;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A handler that writes down what happens to it, and does what some events tell it to. */
class Recorder implements EventHandler<String> {

  final List<Object> log = new CopyOnWriteArrayList<>();
  final List<ReplyTo<Object>> waiting = new ArrayList<>();

  @Override
  public void init(@Nullable Object passed) {
    log.add("init " + passed);
  }

  @Override
  public void onEvent(String event) throws Exception {
    log.add(event);
    switch (event) {
      case "crash" -> throw new IllegalStateException("told to");
      case "error" -> throw new StackOverflowError();
      case "leave" -> EventHandler.leave();
      case "later" -> Reply.later(waiting::add);
      case "stop the manager" -> Self.stop();
      default -> {}
    }
  }

  @Override
  public void onInfo(Object message) {
    log.add("info " + message);
    if (message.equals("leave")) {
      EventHandler.leave();
    }
  }

  @Override
  public Object onCall(Object request) {
    log.add("call " + request);
    return switch (request.toString()) {
      case "crash" -> throw new IllegalStateException("told to");
      case "leave" -> {
        EventHandler.leave();
        yield "left";
      }
      case "later" -> Reply.later(waiting::add);
      case "answer" -> waiting.removeFirst().reply("at last");
      default -> log.size();
    };
  }

  @Override
  public Object terminate(HandlerExit.Reason reason) {
    log.add(reason);
    return "of " + this;
  }

  @Override
  public String toString() {
    return "recorder";
  }
}

package dev.troupe.conformance;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;

/** A state machine that does at each event what the test says. */
@Actor(timeout = "20s")
interface Scripted {

  /** What to do in the handler, with the state that handles the event. */
  @FunctionalInterface
  interface Act {
    void in(ScriptedState state) throws Exception;
  }

  /** An event. */
  @Cast
  void event(String name, @UnsafeSend("a test's own") Act act);

  /** An event that is answered with the name of the state that has handled it. */
  String ask(String name, @UnsafeSend("a test's own") Act act);
}

package dev.troupe.examples.account;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import java.util.List;
import java.util.Map;

/** A protocol with a method for each thing that can happen to a call. */
@Actor(timeout = "3s")
interface Desk {

  /** Answered by {@link #answer}. */
  int figure();

  /** Answered by {@link #answer}. */
  @Call
  void done();

  /** Answered by {@link #answer}. */
  Map<String, List<Long>> table();

  /** Answered by {@link #answer}, with an exception. */
  @Call
  void refused() throws InsufficientFunds;

  /** Answers all that wait; returns how many still did. */
  int answer();

  /** As {@link #figure}, with a short limit. */
  @Call(timeout = "20ms")
  int hurried();

  /** As {@link #done}; its caller may be interrupted. */
  @Call
  void doneUnlessInterrupted() throws InterruptedException;

  /** Returns its argument. */
  int echo(int n);

  /** Crashes the server. */
  int crash();

  /** Crashes the server. */
  @Cast
  void crashLater();

  /** Ends the server normally; the reply still comes. */
  int quit();

  /** Calls {@link #echo} on itself by the stub. */
  int callsItself();

  /** Swallows the signal of the deferred reply. */
  int swallows();

  /** Puts the reply off twice. */
  int defersTwice();

  /** Puts the reply off as if it were a void one. */
  int defersAsVoid();

  /** Puts off the reply of a cast. */
  @Cast
  void defersACast();

  /** Answers itself with text in place of a number, through the handle it is given. */
  int answersWithText();

  /** Waits on the gate of the test. */
  @Call
  void wait(String gate);

  /** Which actor this is. */
  dev.troupe.ActorRef whoAmI();
}

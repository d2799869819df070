package dev.troupe.conformance;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import java.util.List;

/** What the suites ask of a server. */
@Actor(timeout = "20s")
interface Lab {

  /** Returns what has happened to the server so far. */
  List<String> events();

  /** Notes a word. */
  @Cast
  void note(String word);

  /** Returns its argument. */
  int echo(int n);

  /** Answered by {@link #answer}. */
  int later();

  /** As {@link #later}, with a short limit. */
  @Call(timeout = "20ms")
  int hurried();

  /** Answers those that wait with a number; returns how many still did. */
  int answer(int n);

  /** Crashes. */
  @Call
  void crash();

  /** Stops normally, and returns 7. */
  int quit();

  /** Waits until the test opens the gate. */
  @Call
  void waitAt(String gate);
}

package dev.troupe.conformance;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** An actor that can be held up, so that its mailbox fills. */
@Actor(timeout = "infinity")
interface Inbox {

  @Cast
  void put(String word);

  String ask(String word);

  @Call(timeout = "20ms")
  String askInHaste(String word);

  /** Handles nothing until the desk lets it go on. */
  @Cast
  void hold();

  /** Takes a text that was sent, whatever came before it. */
  String receive(String text);

  /** Sends itself a cast, and says that it came back. */
  @Call
  void putToItself(String word);

  /** Casts twice to another, which does the same to this one. */
  String meetAndFlood(Inbox other);
}

package dev.troupe.examples.account;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Keeps count of what has happened at the bank. */
@Actor
interface Audit {

  /** Notes one thing. */
  @Cast
  void note(String what);

  /** How many things were noted. */
  int count();
}

package dev.troupe.examples.bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** Hires the tellers, and knows how far they are. */
@Actor
interface Clerk {

  /** A row is done. A cast: nobody waits for it, and only the display would miss it. */
  @Cast
  void rowDone();

  /** Takes the result of a teller. A call: the teller must know that it has arrived. */
  @Call
  void handIn(Tally tally);

  /** How many rows are done. */
  long rowsDone();

  /** The result of all tellers; answered when the last has gone home. */
  Tally total();
}

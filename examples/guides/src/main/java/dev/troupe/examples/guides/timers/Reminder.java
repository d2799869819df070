package dev.troupe.examples.guides.timers;

import dev.troupe.ActorRef;
import dev.troupe.TimerRef;
import dev.troupe.Timers;
import java.time.Duration;

/** A message to somebody else, later. */
final class Reminder {

  private Reminder() {}

  static TimerRef remind(ActorRef somebody) {
    // [send-after]
    TimerRef reminder = Timers.sendAfter(somebody, Duration.ofMillis(20), "tea is ready");
    // reminder.cancel() from any thread
    // [/send-after]
    return reminder;
  }
}

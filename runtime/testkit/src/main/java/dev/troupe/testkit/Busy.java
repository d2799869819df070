package dev.troupe.testkit;

import dev.troupe.ActorSystem;
import dev.troupe.ProcessInfo;
import dev.troupe.Sys;
import dev.troupe.internal.actor.Cell;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Those that keep a system from being idle, in words. */
final class Busy {

  private static final int MOST_SHOWN = 5;

  private Busy() {}

  static String inWords(ActorSystem system, List<Cell> busy, long limit) {
    String who =
        busy.stream()
            .sorted(Comparator.comparingLong(Cell::id))
            .limit(MOST_SHOWN)
            .map(Busy::line)
            .collect(Collectors.joining());
    String more = busy.size() > MOST_SHOWN ? "\n  and " + (busy.size() - MOST_SHOWN) + " more" : "";
    return system + " was not idle within " + inWords(limit) + ":" + who + more;
  }

  private static String line(Cell cell) {
    if (cell.id() == 0) {
      return "\n  what waits for a reply on a thread that is no actor's";
    }
    String does =
        Sys.info(cell)
            .map(info ->
                " (" + info.server() + "), " + info.mailboxLength() + " queued" + handling(info))
            .orElse(" is ending");
    return "\n  " + cell + does;
  }

  private static String handling(ProcessInfo info) {
    return info.handling() == null ? "" : ", handles " + info.handling();
  }

  static String inWords(long nanos) {
    Duration time = Duration.ofNanos(nanos);
    if (time.toMillis() >= 1000 && time.toMillis() % 1000 == 0) {
      return time.toSeconds() + " s";
    }
    return time.toMillis() > 0 ? time.toMillis() + " ms" : nanos + " ns";
  }
}

package dev.troupe.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What has happened in a run, as a number to compare with other runs, and as text if wanted. */
final class Trace {

  private static final int MAX_TEXT = 200_000;

  private final @Nullable StringBuilder text; // the end of it, where a failure is
  private boolean cut;
  private long hash = 1;

  Trace(boolean told) {
    this.text = told ? new StringBuilder() : null;
  }

  void step(Strand strand, int waiting, long now) {
    mix(strand.number);
    mix(waiting);
    mix(now);
    if (text != null) {
      line(now, "runs " + strand);
    }
  }

  void note(String what, long now) {
    mix(what.hashCode());
    if (text != null) {
      line(now, what);
    }
  }

  private void line(long now, String what) {
    if (text != null) {
      text.append(duration(now)).append("  ").append(what).append('\n');
      if (text.length() > 2 * MAX_TEXT) {
        cut = true;
        text.delete(0, text.indexOf("\n", text.length() - MAX_TEXT) + 1);
      }
    }
  }

  private void mix(long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    hash = mixed ^ (mixed >>> 29);
  }

  long hash() {
    return hash;
  }

  String text() {
    return text == null ? "" : cut ? "…\n" + text : text.toString();
  }

  static String duration(long nanos) {
    return nanos < 10_000_000
        ? nanos / 1_000 + " us"
        : nanos < 10_000_000_000L
            ? nanos / 1_000_000 + " ms"
            : Duration.ofNanos(nanos).toSeconds() + " s";
  }
}

package dev.troupe.examples.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has been measured of one thing. */
public final class Samples {

  private final List<Duration> durations = new ArrayList<>();

  /** Adds a measurement. */
  public void add(Duration duration) {
    durations.add(duration);
  }

  /** The shortest, in milliseconds. */
  public double min() {
    return millis(sorted().getFirst());
  }

  /** The longest, in milliseconds. */
  public double max() {
    return millis(sorted().getLast());
  }

  /** The one in the middle, or between the two there, in milliseconds. */
  public double median() {
    List<Duration> sorted = sorted();
    int half = sorted.size() / 2;
    return (millis(sorted.get((sorted.size() - 1) / 2)) + millis(sorted.get(half))) / 2;
  }

  private List<Duration> sorted() {
    return durations.stream().sorted().toList();
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}

package dev.troupe.testkit;

import dev.troupe.ProcessInfo;
import dev.troupe.Sys;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Starts;
import dev.troupe.internal.actor.StuckHandler;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a test has left behind, in words. */
final class LeakReport {

  private static final int MOST_FRAMES = 3;

  /** The runtime and the kit, and who calls tests. */
  private static final Predicate<String> OURS =
      Pattern.compile("(dev\\.troupe(\\.(internal\\..+|spi|testkit))?|java\\..+|org\\.junit\\..+)")
          .asMatchPredicate();

  private final StringBuilder text = new StringBuilder();
  private boolean unrecorded;

  void system(Kernel kernel, Throwable start) {
    int size = Sys.processes(kernel).size();
    text.append("\nThe ").append(kernel).append(" is open, with ").append(size);
    text.append(size == 1 ? " actor" : " actors").append(in(List.of(start.getStackTrace())));
    text.append("\n    Close it: try-with-resources, @AutoClose on its field, or close().");
  }

  void actor(Population.Newcomer newcomer) {
    ProcessInfo info = newcomer.info();
    boolean probe = isProbe(info.server());
    text.append("\nThe ").append(info.ref()).append(" (");
    text.append(probe ? "a Probe" : info.server()).append(") of ");
    text.append(info.ref().system()).append(" lives, started by ");
    text.append(info.parent() == null ? "no actor" : info.parent());
    if (newcomer.below() > 0) {
      text.append(", and ").append(newcomer.below()).append(" below it");
    }
    List<StackTraceElement> start = Starts.of((Cell) info.ref());
    unrecorded |= start.isEmpty();
    text.append(in(start));
    text.append("\n    End it: ");
    text.append(
        probe
            ? "close() of the probe, as by try-with-resources"
            : info.parent() == null ? "ref().stop()" : "have its supervisor terminate it");
    text.append(info.parent() == null ? "; or start it in a system of the test's own." : ".");
  }

  private static boolean isProbe(String server) {
    return server.equals(Recorder.class.getName()) || server.contains("$Proxy");
  }

  void handler(StuckHandler stuck) {
    text.append("\nA handler of ").append(stuck.actor()).append(" of ");
    text.append(stuck.actor().system()).append(" was killed, and still runs");
    text.append(in(List.of(stuck.thread().getStackTrace())));
    text.append("\n    Have it end when its thread is interrupted.");
  }

  /** The places of users' code in a stack. */
  private static String in(List<StackTraceElement> stack) {
    StringBuilder places = new StringBuilder();
    stack.stream()
        .filter(frame -> !OURS.test(packageOf(frame.getClassName())))
        .limit(MOST_FRAMES)
        .forEach(frame -> places.append("\n    at ").append(frame));
    return places.toString();
  }

  private static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }

  /** Throws if there is anything to report. */
  void fail() {
    if (text.isEmpty()) {
      return;
    }
    if (unrecorded) {
      text.append("\nRun the test with -Dtroupe.starts=true to see where actors were started.");
    }
    throw new AssertionError("This was left behind:" + text);
  }
}

package dev.troupe.testkit;

import java.util.List;

/**
 * Who has woken a thread of a simulation from outside of it.
 *
 * @param name the thread's
 * @param woken where the thread that was woken had waited
 */
record Foreigner(String name, List<StackTraceElement> woken) {

  /** Who it was, and at which line of the code under test. */
  String inWords() {
    return woken.stream()
        .filter(frame -> !frame.getClassName().startsWith("java."))
        .filter(frame -> !frame.getClassName().startsWith("jdk."))
        .filter(frame -> !isOurs(frame))
        .findFirst()
        .map(frame -> name + " at " + frame)
        .orElse(name);
  }

  private static boolean isOurs(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.startsWith("dev.troupe.internal.") || name.startsWith("dev.troupe.spi.");
  }

  /** What to write instead, where the JDK's own threads say what it was; else nothing. */
  String advice() {
    if (name.contains("VirtualThread-unparker")) {
      return " That is a sleep or a timed wait by the JDK's clock: use sim.sleep, Self.sleep or"
          + " Timers, or for Thread.sleep the kit as an agent.";
    }
    if (name.contains("VirtualThread-unblocker")) {
      return " That is a synchronized that others hold, Object.wait, or the join of a platform"
          + " thread: use locks of java.util.concurrent, and virtual threads.";
    }
    return "";
  }
}

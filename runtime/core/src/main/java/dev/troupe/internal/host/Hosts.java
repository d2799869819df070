package dev.troupe.internal.host;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where new systems get their host from. */
public final class Hosts {

  private static final Host JDK = new JdkHost("waiting"); // without a timer it has no thread
  private static volatile Function<String, @Nullable Host> simulated = name -> null;

  private Hosts() {}

  /**
   * The host of a new system, by who makes it: in a simulation a simulated one.
   *
   * @param name the system's
   * @return the host
   */
  public static Host of(String name) {
    Host host = simulated.apply(name);
    return host == null ? new JdkHost(name) : host;
  }

  /**
   * Whatever the current thread can wait by.
   *
   * @return a host without a system
   */
  public static Host here() {
    Host host = simulated.apply("waiting");
    return host == null ? JDK : host;
  }

  /**
   * For the test kit: who to ask first.
   *
   * @param source gives a host for a system's name, or null where the current thread is in no
   *     simulation
   */
  public static void askFirst(Function<String, @Nullable Host> source) {
    simulated = Objects.requireNonNull(source);
  }
}

package dev.troupe.internal.host;

/**
 * Sees to it that a sender's stack overflows before something is begun, and not in the middle of
 * it, where a lock would stay held, a table be half changed or a thread never be woken.
 */
// Java cannot ask how much stack is left, so this uses as much as what follows will need, and gives
// it back. A frame takes some 80 bytes where it is compiled best and 200 where it is interpreted;
// what is to be protected may be interpreted, and then has frames of some 100 bytes. Some 5 ns a
// level.
public final class StackReserve {

  /**
   * {@code -Dtroupe.stackReserve=off} does without: to measure what it costs, and for Lincheck,
   * which takes a deep recursion for a hang.
   */
  private static final boolean ON = !"off".equals(System.getProperty("troupe.stackReserve"));

  /** For a lock, a table, and a thread to wake. */
  private static final int LEVELS = 50;

  /** For the JVM, which needs some hundred bytes more to put a virtual thread's frames back. */
  private static final int LEVELS_OF_PARKING = 8;

  /** For a start, which may fail and then end what it has begun. */
  private static final int LEVELS_OF_START = 120;

  private StackReserve() {}

  /**
   * Before a few steps that belong together.
   *
   * @throws StackOverflowError if there is no room for them
   */
  public static void forSteps() {
    use(ON ? LEVELS : 0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  /**
   * Before a virtual thread parks. One that parks on its last bytes may find no room when it is to
   * go on, and never does.
   *
   * @throws StackOverflowError if there is no room
   */
  public static void forParking() {
    use(ON ? LEVELS_OF_PARKING : 0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  /**
   * Before an actor is started.
   *
   * @throws StackOverflowError if there is no room for that, and for its end should it fail
   */
  public static void forStart() {
    use(ON ? LEVELS_OF_START : 0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  // The arguments are wanted again after the call, so each frame has to keep them.
  private static long use(
      int levels, long a, long b, long c, long d, long e, long f, long g, long h) {
    return levels == 0
        ? a
        : use(levels - 1, b, c, d, e, f, g, h, a) + a + b + c + d + e + f + g + h;
  }
}

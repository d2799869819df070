package dev.troupe.internal.host;

/**
 * Sees to it that a sender's stack overflows before something is begun, and not in the middle of
 * it, where a lock would stay held, a table be half changed or a thread never be woken.
 */
// Java cannot ask how much stack is left, so this uses as much as what follows will need, and gives
// it back. What is to be protected may be interpreted, and then has frames of some 100 bytes.
//
// To use much stack in little time takes frames that are large and hardly written. A frame is as
// large as the most that any way through its method keeps, and that is the way of the last level,
// which keeps 40 numbers over a call; the levels before it only call. So a level takes some 340
// bytes where it is compiled and 750 where it is interpreted, and some 2 ns. The method is too
// large to be inlined into itself, which would give two levels one frame.
public final class StackReserve {

  /**
   * {@code -Dtroupe.stackReserve=off} does without: to measure what it costs, and for Lincheck,
   * which takes a deep recursion for a hang.
   */
  private static final boolean ON = !"off".equals(System.getProperty("troupe.stackReserve"));

  /** For a lock, a table, and a thread to wake. */
  private static final int LEVELS = 13;

  /** For the JVM, which needs some hundred bytes more to put a virtual thread's frames back. */
  private static final int LEVELS_OF_PARKING = 8;

  /** For a start, which may fail and then end what it has begun. */
  private static final int LEVELS_OF_START = 34;

  private static final long[] NUMBERS = new long[40];

  private StackReserve() {}

  /**
   * Before a few steps that belong together.
   *
   * @throws StackOverflowError if there is no room for them
   */
  public static void forSteps() {
    use(ON ? LEVELS : -1, NUMBERS);
  }

  /**
   * Before a virtual thread parks. One that parks on its last bytes may find no room when it is to
   * go on, and never does.
   *
   * @throws StackOverflowError if there is no room
   */
  public static void forParking() {
    useLittle(ON ? LEVELS_OF_PARKING : 0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  /**
   * Before an actor is started.
   *
   * @throws StackOverflowError if there is no room for that, and for its end should it fail
   */
  public static void forStart() {
    use(ON ? LEVELS_OF_START : -1, NUMBERS);
  }

  // The arguments are wanted again after the call, so each frame has to keep them: some 80 bytes
  // where it is compiled, and nothing that is large.
  private static long useLittle(
      int levels, long a, long b, long c, long d, long e, long f, long g, long h) {
    return levels == 0
        ? a
        : useLittle(levels - 1, b, c, d, e, f, g, h, a) + a + b + c + d + e + f + g + h;
  }

  private static long use(int levels, long[] v) {
    if (levels > 0) {
      return use(levels - 1, v);
    }
    if (levels < 0) {
      return 0;
    }
    long a0 = v[0];
    long a1 = v[1];
    long a2 = v[2];
    long a3 = v[3];
    long a4 = v[4];
    long a5 = v[5];
    long a6 = v[6];
    long a7 = v[7];
    long b0 = v[8];
    long b1 = v[9];
    long b2 = v[10];
    long b3 = v[11];
    long b4 = v[12];
    long b5 = v[13];
    long b6 = v[14];
    long b7 = v[15];
    long c0 = v[16];
    long c1 = v[17];
    long c2 = v[18];
    long c3 = v[19];
    long c4 = v[20];
    long c5 = v[21];
    long c6 = v[22];
    long c7 = v[23];
    long d0 = v[24];
    long d1 = v[25];
    long d2 = v[26];
    long d3 = v[27];
    long d4 = v[28];
    long d5 = v[29];
    long d6 = v[30];
    long d7 = v[31];
    long e0 = v[32];
    long e1 = v[33];
    long e2 = v[34];
    long e3 = v[35];
    long e4 = v[36];
    long e5 = v[37];
    long e6 = v[38];
    long e7 = v[39];
    return use(-1, v)
        + a0
        + a1
        + a2
        + a3
        + a4
        + a5
        + a6
        + a7
        + b0
        + b1
        + b2
        + b3
        + b4
        + b5
        + b6
        + b7
        + c0
        + c1
        + c2
        + c3
        + c4
        + c5
        + c6
        + c7
        + d0
        + d1
        + d2
        + d3
        + d4
        + d5
        + d6
        + d7
        + e0
        + e1
        + e2
        + e3
        + e4
        + e5
        + e6
        + e7;
  }
}

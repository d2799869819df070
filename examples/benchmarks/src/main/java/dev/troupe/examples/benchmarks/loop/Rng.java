package dev.troupe.examples.benchmarks.loop;

/**
 * The random numbers of every peer: x' = (x * 69069 + 12345) mod 2^31, draw = (x' >> 10) mod n.
 * Small enough for a 60-bit integer, so that no language needs big numbers.
 */
public final class Rng {
  private long x;

  public Rng(long seed) {
    x = seed & 0x7fffffffL;
  }

  public int next(int bound) {
    x = (x * 69069L + 12345L) & 0x7fffffffL;
    return (int) ((x >>> 10) % bound);
  }
}

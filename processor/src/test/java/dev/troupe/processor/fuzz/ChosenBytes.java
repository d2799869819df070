package dev.troupe.processor.fuzz;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A fuzzer's bytes as choices: one byte for each, or two where there are more than 256 to choose
 * from, so that a changed byte changes a choice. When they are used up, a fixed seed goes on.
 */
final class ChosenBytes implements RandomGenerator {

  private final byte[] bytes;
  private final RandomGenerator rest = new SplittableRandom(1);
  private int next;

  ChosenBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  @Override
  public int nextInt(int bound) {
    int choice = bound > 256 ? nextByte() << 8 | nextByte() : nextByte();
    return choice % bound;
  }

  @Override
  public int nextInt(int origin, int bound) {
    return origin + nextInt(bound - origin);
  }

  @Override
  public long nextLong() {
    return rest.nextLong();
  }

  private int nextByte() {
    return next < bytes.length ? bytes[next++] & 0xff : rest.nextInt(256);
  }
}

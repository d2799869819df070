package dev.troupe.processor.fuzz;

import java.util.List;

/**
 * A source file with at least one {@code @Actor} in it.
 *
 * @param seed makes it again
 * @param packageName empty for the unnamed package
 * @param name of the file, without its ending
 */
record Unit(long seed, Kind kind, String packageName, String name, List<String> lines) {

  /** What the generator was out for. */
  enum Kind {
    /** Correct Java. The processor may still refuse it. */
    SOUND,
    /** A defect that the compiler finds in the meaning. */
    DEFECT,
    /** Tokens were lost or swapped. */
    MUTANT
  }

  Unit {
    lines = List.copyOf(lines);
  }

  /** Where it would stand in a source folder. */
  String path() {
    return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name + ".java";
  }

  String source() {
    return String.join("\n", lines) + "\n";
  }

  Unit with(List<String> others) {
    return new Unit(seed, kind, packageName, name, others);
  }

  Unit as(Kind other) {
    return new Unit(seed, other, packageName, name, lines);
  }
}

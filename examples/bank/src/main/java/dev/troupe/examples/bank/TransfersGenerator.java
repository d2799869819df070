package dev.troupe.examples.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes files of transfers; {@code data/transfers.csv} is {@link #DEFAULT}. The same values give
 * the same file, on every machine, because the algorithm of {@link Random} is fixed.
 *
 * @param seed of the random numbers
 * @param rows how many
 * @param accounts how many of the accounts move money
 * @param maxCents the most that a row moves, but for a few that nobody could pay
 * @param rowsPerCrash one in how many rows is marked
 */
record TransfersGenerator(long seed, int rows, int accounts, int maxCents, int rowsPerCrash) {

  static final TransfersGenerator DEFAULT =
      new TransfersGenerator(1986, 100_000, 1_000, 5_000, 500);

  /** One in how many rows, on average, is refused for each of the four reasons. */
  private static final int ROWS_PER_REFUSAL = 2_000;

  /** Writes the default file to the path that is the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), DEFAULT.lines());
  }

  List<String> lines() {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(rows + 1);
    lines.add(TransferFile.HEADER);
    for (int i = 0; i < rows; i++) {
      lines.add(row(random));
    }
    return lines;
  }

  private String row(Random random) {
    int first = random.nextInt(accounts);
    String from = Bank.ACCOUNTS.get(first);
    String to = Bank.ACCOUNTS.get((first + 1 + random.nextInt(accounts - 1)) % accounts);
    long cents = random.nextInt(maxCents) + 1L;
    String mark = random.nextInt(rowsPerCrash) == 0 ? ",crash" : "";
    switch (random.nextInt(ROWS_PER_REFUSAL)) {
      case 0 -> cents = 2L * accounts * Bank.OPENING_CENTS;
      case 1 -> cents = -cents;
      case 2 -> to = from;
      case 3 -> to = "A1000";
      default -> {}
    }
    return from + "," + to + "," + cents + mark;
  }
}

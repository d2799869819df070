package dev.troupe.examples.bank;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param file the transfers
 * @param journals where to keep the journals; null to delete them at the end
 * @param verbose whether to show the runtime's crash reports
 */
record Options(Path file, @Nullable Path journals, boolean verbose) {

  static final String USAGE =
      """
      usage: bank [-v] [--journals DIR] FILE
        FILE            transfers, one a line: from,to,cents or from,to,cents,crash
        --journals DIR  keep the accounts' journals in DIR, which must be empty or new
        -v              show the runtime's crash reports

      From the root of the repository:
        mvn -q -pl examples/bank -am compile exec:exec [-Dbank.file=FILE]

      exit status: 0 all rows are well-formed and the money is conserved; 1 some rows are
      malformed; 2 the arguments or the file cannot be used; 3 money or rows do not add up\
      """;

  static Options parse(String[] args) throws InputException {
    Path file = null;
    Path journals = null;
    boolean verbose = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("-v")) {
        verbose = true;
      } else if (args[i].equals("--journals") && i + 1 < args.length) {
        journals = path(args[++i]);
      } else if (args[i].startsWith("-") || file != null) {
        throw new InputException("Cannot use the argument " + args[i] + ".\n" + USAGE);
      } else {
        file = path(args[i]);
      }
    }
    if (file == null) {
      throw new InputException("Which file of transfers?\n" + USAGE);
    }
    return new Options(file, journals, verbose);
  }

  /** An empty text would be the directory where the bank was started, and seldom is meant so. */
  private static Path path(String text) throws InputException {
    if (text.isEmpty()) {
      throw new InputException("An empty argument is no path.\n" + USAGE);
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      throw new InputException(
          "The argument \"" + text + "\" is no path: " + invalid.getReason() + ".\n" + USAGE);
    }
  }
}

package dev.troupe.examples.bank;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of transfers, read: rows {@code from,to,cents} or {@code from,to,cents,crash}. The first
 * line may be a header, and blank lines are no rows.
 *
 * @param path where it is
 * @param transfers the well-formed rows, in order
 * @param malformed what is wrong with the others
 */
record TransferFile(Path path, List<Transfer> transfers, List<Complaint> malformed) {

  static final String HEADER = "from,to,cents,crash";

  static TransferFile read(Path path) throws InputException {
    List<Transfer> transfers = new ArrayList<>();
    List<Complaint> malformed = new ArrayList<>();
    long number = 0;
    for (String line : lines(path)) {
      number++;
      if (line.isBlank() || (number == 1 && line.startsWith("from,to,cents"))) {
        continue;
      }
      try {
        transfers.add(parse(number, line));
      } catch (InputException fault) {
        malformed.add(new Complaint(number, fault.sentence()));
      }
    }
    if (transfers.isEmpty() && malformed.isEmpty()) {
      throw new InputException(path + " is empty: it has no row of " + HEADER + ".");
    }
    return new TransferFile(path, List.copyOf(transfers), List.copyOf(malformed));
  }

  int rows() {
    return transfers.size() + malformed.size();
  }

  private static List<String> lines(Path path) throws InputException {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException missing) {
      throw new InputException("There is no file " + path + ".");
    } catch (AccessDeniedException denied) {
      throw new InputException(path + " may not be read: permission denied.");
    } catch (CharacterCodingException binary) {
      throw new InputException(path + " is not a text file in UTF-8.");
    } catch (IOException failure) {
      throw new InputException(path + " cannot be read: " + failure.getMessage() + ".");
    }
  }

  private static Transfer parse(long number, String line) throws InputException {
    String[] fields = line.split(",", -1);
    if (fields.length < 3 || fields.length > 4) {
      throw new InputException(
          "a row is from,to,cents or from,to,cents,crash, but this has "
              + fields.length
              + (fields.length == 1 ? " field." : " fields."));
    }
    String from = account("from", fields[0]);
    String to = account("to", fields[1]);
    return new Transfer(
        number, from, to, cents(fields[2].strip()), fields.length == 4 && crash(fields[3].strip()));
  }

  private static String account(String which, String field) throws InputException {
    if (field.isBlank()) {
      throw new InputException("the account in the field " + which + " is missing.");
    }
    return field.strip();
  }

  private static long cents(String field) throws InputException {
    try {
      return Long.parseLong(field);
    } catch (NumberFormatException text) {
      throw new InputException("\"" + field + "\" is not a whole number of cents.");
    }
  }

  private static boolean crash(String field) throws InputException {
    if (!field.isEmpty() && !field.equals("crash")) {
      throw new InputException("the fourth field may only be crash, but is \"" + field + "\".");
    }
    return !field.isEmpty();
  }
}

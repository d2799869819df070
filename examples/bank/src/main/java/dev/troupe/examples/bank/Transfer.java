package dev.troupe.examples.bank;

import java.util.Optional;

/**
 * A well-formed row.
 *
 * @param line its line in the file, which also is the number of its transaction
 * @param from the account to take from
 * @param to the account to give to
 * @param cents how much
 * @param crash whether one of the two accounts is to crash over it
 */
record Transfer(long line, String from, String to, long cents, boolean crash) {

  /** Why no bank would make this transfer, whatever the balance. */
  Optional<String> objection() {
    if (!Bank.has(from)) {
      return Optional.of(unknown(from));
    }
    if (!Bank.has(to)) {
      return Optional.of(unknown(to));
    }
    if (from.equals(to)) {
      return Optional.of("from and to are the same account, " + from + ".");
    }
    if (cents <= 0) {
      return Optional.of("the amount must be more than zero, but is " + cents + ".");
    }
    return Optional.empty();
  }

  private static String unknown(String account) {
    return "there is no account \"%s\"; the accounts are %s to %s."
        .formatted(account, Bank.ACCOUNTS.getFirst(), Bank.ACCOUNTS.getLast());
  }

  // Where to crash goes by the line number: each of four places gets a quarter of the marked rows.

  Drill withdrawalDrill() {
    return drill(0);
  }

  Drill depositDrill() {
    return drill(2);
  }

  private Drill drill(int before) {
    if (!crash || line % 4 < before || line % 4 > before + 1) {
      return Drill.NONE;
    }
    return line % 4 == before ? Drill.BEFORE_JOURNAL : Drill.AFTER_JOURNAL;
  }
}

package dev.troupe.examples.bank;

/** Where an account is to crash while it books a transaction, on the rows that ask for it. */
enum Drill {
  NONE,
  BEFORE_JOURNAL,
  AFTER_JOURNAL;

  /** Crashes the account if this is the place: an exception that no protocol declares. */
  void at(Drill place) {
    if (this == place) {
      throw new IllegalStateException("A drill: crash " + place);
    }
  }
}

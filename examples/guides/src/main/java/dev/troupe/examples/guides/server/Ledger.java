package dev.troupe.examples.guides.server;

/** Where a meter keeps its total. */
interface Ledger {
  long load();

  void store(long total);

  void note(String text);
}

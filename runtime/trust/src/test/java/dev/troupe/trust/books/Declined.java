package dev.troupe.trust.books;

/** A reply that is an exception. */
public final class Declined extends Exception {
  private static final long serialVersionUID = 1L;
}

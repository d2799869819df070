package dev.troupe.examples.account;

/** There is less on the account than was to be taken off. */
public final class InsufficientFunds extends Exception {
  private static final long serialVersionUID = 1L;

  InsufficientFunds(long balance, long cents) {
    super("There are " + balance + " cents on the account, fewer than " + cents + ".");
  }
}

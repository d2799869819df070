package dev.troupe.examples.guides.readme;

/** There is less in the account than was asked for. */
public class InsufficientFunds extends Exception {
  private static final long serialVersionUID = 1L;
}

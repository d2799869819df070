package bank;

/** There is less in the account than was asked for. */
public class InsufficientFunds extends Exception {

  /** For serialisation. */
  private static final long serialVersionUID = 1;

  /** Says nothing more. */
  public InsufficientFunds() {}
}

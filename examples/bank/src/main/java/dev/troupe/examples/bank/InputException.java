package dev.troupe.examples.bank;

/** What was given cannot be used. */
final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  InputException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong, for who gave it. */
  String sentence() {
    return sentence;
  }
}

package dev.troupe;

/**
 * How a supervisor's server answers with an exception, which is a reply and no crash of its own.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RuntimeException answer;

  Refusal(RuntimeException answer) {
    super(answer.getMessage(), answer, false, false);
    this.answer = answer;
  }

  /** What the caller is to get. */
  RuntimeException answer() {
    return answer;
  }
}

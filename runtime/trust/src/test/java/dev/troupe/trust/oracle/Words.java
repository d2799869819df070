package dev.troupe.trust.oracle;

import dev.troupe.ExitReason;
import dev.troupe.StartException;

/** Exit reasons as the words of the traces. */
final class Words {

  /** What a worker crashes with; {@code error(boom)} in Erlang. */
  static final class Boom extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String word;

    Boom(String word) {
      super(word, null, false, false);
      this.word = word;
    }
  }

  private Words() {}

  static String of(ExitReason reason) {
    return switch (reason) {
      case ExitReason.Shutdown(var detail) -> detail == null ? "shutdown" : "shutdown:" + detail;
      case ExitReason.Crashed(Boom boom) -> boom.word;
      // A supervisor whose child cannot be started: {shutdown, {failed_to_start_child, Id,
      // Reason}}.
      case ExitReason.Crashed(StartException failed) -> of(failed.reason());
      case ExitReason.Custom(var term) -> String.valueOf(term);
      default -> reason.toString();
    };
  }

  static ExitReason reason(String word) {
    return switch (word) {
      case "normal" -> ExitReason.normal();
      case "shutdown" -> ExitReason.shutdown();
      case "shutdown:t" -> new ExitReason.Shutdown("t");
      case "kill" -> ExitReason.kill();
      case "boom" -> new ExitReason.Custom("boom");
      default -> throw new IllegalArgumentException(word);
    };
  }
}

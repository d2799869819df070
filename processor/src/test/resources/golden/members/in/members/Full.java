package members;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;

/** Members hide imports in the stub. */
@Actor
@SuppressWarnings("doclint:missing")
public interface Full extends Duration {
  int Route = 1;

  Async async(String text);

  String text();

  @Call
  void nothing() throws Throwable;

  enum Async {
    ONE
  }

  enum String {
    ONE
  }

  enum ActorSystem {
    ONE
  }

  enum CompletableFuture {
    ONE
  }

  enum Deprecated {
    ONE
  }

  /** Hides the one of java.lang. */
  class Throwable extends Exception {
    private static final long serialVersionUID = 1;
  }
}

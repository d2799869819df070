package names;

import dev.troupe.annotations.Actor;

/** Called like a class in the stub. */
final class Async {

  /** None. */
  private Async() {}

  /** Called like its message would be. */
  @Actor
  @SuppressWarnings("doclint:missing")
  interface Shape {
    int async(int async);

    int shape(int shape);
  }
}

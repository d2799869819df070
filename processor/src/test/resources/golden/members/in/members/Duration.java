package members;

import dev.troupe.annotations.UnsafeSend;

@SuppressWarnings("doclint:missing")
interface Duration {
  enum Callable {
    ONE
  }

  Callable callable();

  class Deep {
    public static class Deeper<T> {
      public class Deepest<S> {}
    }
  }

  @UnsafeSend("a test")
  Deep.Deeper<String>.Deepest<Integer> deepest(
      @UnsafeSend("a test") Deep.Deeper<?>.Deepest<?>[] others);

  @UnsafeSend("a test")
  Deep.Deeper<?>.Deepest<?> unbounded();
}

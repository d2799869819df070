package members;

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

  Deep.Deeper<String>.Deepest<Integer> deepest(Deep.Deeper<?>.Deepest<?>[] others);

  Deep.Deeper<?>.Deepest<?> unbounded();
}

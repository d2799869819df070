package bank;

import dev.troupe.annotations.*;
import java.util.*;

@Actor
interface Account {
  class Open {}

  final class Closed {}

  abstract class Partial {}

  sealed class Half permits Rest {}

  static final class Rest extends Half {}

  interface Plain {
    int one();

    int two();
  }

  @FunctionalInterface
  interface Code {
    int run();
  }

  @Sendable
  final class Box<T> {
    private final T value;

    Box(T value) {
      this.value = value;
    }
  }

  @Sendable
  sealed interface Fine {}

  @Sendable
  record Fair(List<String> texts) implements Fine {}

  Open open(Closed closed, Partial partial);

  Half sealed(Rest rest);

  Plain plain(Code code);

  Box<String> box(Box<List<String>> lists, Box<Box<byte[]>> bytes, Box<Box<String>> fine);

  Box<String> inside(Box<Fair> fair);

  Fine fine(Fair fair);

  class Around<T> {
    abstract sealed class Half permits Whole {}

    final class Whole extends Half {}
  }

  long inner(Around<String>.Half half);
}

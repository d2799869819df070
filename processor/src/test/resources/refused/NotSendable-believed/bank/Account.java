package bank;

import dev.troupe.annotations.*;

/** Promises say nothing of type arguments, and nobody looks for servers inside of classes. */
@Actor
interface Account {
  @Cast
  void product(Box<StringBuilder> box);

  @Cast
  void sum(Tree<StringBuilder> tree);

  @Cast
  void raw(Cell cell);

  @Cast
  void unknown(Ordered<?> ordered);

  @Cast
  void fine(Box<String> box, Tree<String> tree, Cell<String> cell, Ordered<String> ordered);

  @Sendable
  record Box<T>(T value) {}

  @Sendable
  sealed interface Tree<T> permits Leaf, Node {}

  @Sendable
  record Leaf<T>(T value) implements Tree<T> {}

  @Sendable
  record Node<T>(Tree<T> left, Tree<T> right) implements Tree<T> {}

  @Sendable
  final class Cell<T> {}

  @Sendable
  final class Ordered<T extends Comparable<T>> {}

  @Sendable
  sealed class Base<T> permits Sub {}

  @Sendable
  final class Sub extends Base<StringBuilder> {}

  @Sendable
  final class Message {
    final Account account = null;
  }
}

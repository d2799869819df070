package bank;

import dev.troupe.annotations.*;
import java.util.*;

@Actor
interface Account {
  record Item(String name, Tag tag) {}

  record Tag(StringBuilder text) {}

  record Cart(String owner, ArrayList<Item> items) {}

  record Page<T>(List<T> content, Page<T> next) {}

  record Growing<T>(T value, Growing<Page<T>> more) {}

  record Bounded<T extends Comparable<T>>(T value) {}

  sealed interface Shape {}

  record Circle(double radius) implements Shape {}

  record Group(Map<String, Shape> members) implements Shape {}

  non-sealed interface Other extends Shape {}

  sealed interface Tree<E> {}

  record Leaf<E>(E value) implements Tree<E> {}

  record Odd<X>(X unknown) implements Tree<Long> {}

  long add(Cart cart);

  List<Item> items();

  Optional<Map<String, Set<Item[]>>> deep(Cart[] one, long two, Page<Cart> three);

  Shape shape(List<Shape> shapes);

  long wild(Page<?> one, Page<? extends Item> two, Bounded<?> three, List<? super Long> four);

  long grows(Growing<String> growing);

  Tree<Long> trees(Tree<String> fine, Tree<Item> tree);

  @SuppressWarnings("rawtypes")
  Map raw(List one, Page two, Tree three);

  Page<Page<String>> fine(Page<? extends Circle> circles);
}

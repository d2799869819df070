package shop;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is copied on its way, and what is not. */
@Actor
public interface Carts {

  /**
   * A part of an order.
   *
   * @param name what
   * @param price for one
   */
  record Item(String name, BigDecimal price) {}

  /**
   * A record of which a list is copied.
   *
   * @param owner whose
   * @param items what
   * @param notes not copied
   * @param Copies a name that must not hide a class
   */
  record Cart(
      String owner,
      List<Item> items,
      @UnsafeSend("copied in the constructor") List<String> notes,
      byte[] Copies) {
    /** Copies its notes. */
    public Cart {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A generic record.
   *
   * @param <T> of what
   * @param content some
   * @param next the next ones
   */
  record Page<T>(List<T> content, Optional<Page<T>> next) {}

  /**
   * A tree.
   *
   * @param <E> of what
   */
  sealed interface Tree<E> {}

  /**
   * Has nothing to copy.
   *
   * @param <E> of what
   * @param value any
   */
  record Leaf<E>(E value) implements Tree<E> {}

  /**
   * Contains the tree.
   *
   * @param <E> of what
   * @param children some
   */
  record Node<E>(List<Tree<E>> children) implements Tree<E> {}

  /** Does not fit each tree. */
  enum Nothing implements Tree<String> {
    /** Just one. */
    NOTHING
  }

  /**
   * Takes a record.
   *
   * @param cart what
   * @param when a leaf
   * @return the same
   */
  Cart put(Cart cart, Instant when);

  /**
   * Takes collections of leaves.
   *
   * @param names a list
   * @param numbers a set
   * @param prices a map
   * @param maybe an optional
   */
  @Cast
  void leaves(
      List<String> names, Set<Long> numbers, Map<String, BigDecimal> prices, Optional<String> maybe);

  /**
   * Takes collections of what is copied.
   *
   * @param each a list, whose name a lambda would like
   * @param names nested lists
   * @param byName a map
   * @param maybe an optional
   * @return sets
   */
  Map<String, Set<List<Item>>> nested(
      List<Cart> each,
      List<List<List<String>>> names,
      Map<Cart, ? extends List<Cart>> byName,
      Optional<Cart> maybe);

  /**
   * Takes arrays.
   *
   * @param bytes of a primitive
   * @param matrix of arrays
   * @param carts of what is copied
   * @param names varargs
   * @return lists
   */
  List<String>[] arrays(byte[] bytes, int[][] matrix, Cart[][] carts, String... names);

  /**
   * Takes generic records.
   *
   * @param items of leaves
   * @param carts of what is copied
   * @param wild of anything that is a cart
   * @return of text
   */
  Page<String> pages(Page<Item> items, Page<Cart> carts, Page<? extends Cart> wild);

  /**
   * Takes sealed types.
   *
   * @param tree of leaves
   * @param carts of what is copied
   * @return of text
   */
  Tree<String> trees(Tree<Item> tree, Tree<Cart> carts);

  /**
   * Takes type variables.
   *
   * @param <T> not copied
   * @param <C> not copied
   * @param pages of what is not copied
   * @param list of what is not copied
   * @return one of them
   */
  <T extends Comparable<T>, C extends Page<T>> Page<T> variables(Page<T> pages, List<C> list);

  /**
   * Takes protocols.
   *
   * @param other a stub
   * @param others stubs
   * @return a stub
   */
  Carts protocols(Carts other, List<Carts> others);

  /**
   * Takes what is not checked.
   *
   * @param any not copied
   * @return anything
   */
  @UnsafeSend("the server made it")
  Object unsafe(@UnsafeSend("nobody changes it") List<StringBuilder> any);

  /**
   * Takes what others answer.
   *
   * @param reply not copied
   */
  @Call
  void reply(ReplyTo<List<String>> reply);
}

package shop;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages of {@link Carts}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class CartsProtocol {
  private CartsProtocol() {}

  private static Carts.Cart copyCart(Carts.Cart original) {
    List<Carts.Item> items = Copies.list(original.items());
    byte[] Copies_ = Copies.array(original.Copies());
    return new Carts.Cart(original.owner(), items, original.notes(), Copies_);
  }

  private static Carts.Leaf<Carts.Cart> copyLeafOfCart(Carts.Leaf<Carts.Cart> original) {
    Carts.Cart value = Copies.value(original.value(), each -> copyCart(each));
    return new Carts.Leaf<>(value);
  }

  private static Carts.Node<String> copyNodeOfString(Carts.Node<String> original) {
    List<Carts.Tree<String>> children = Copies.list(original.children(),
        each -> copyTreeOfString(each));
    return new Carts.Node<>(children);
  }

  private static Carts.Node<Carts.Cart> copyNodeOfCart(Carts.Node<Carts.Cart> original) {
    List<Carts.Tree<Carts.Cart>> children = Copies.list(original.children(),
        each -> copyTreeOfCart(each));
    return new Carts.Node<>(children);
  }

  private static Carts.Node<Carts.Item> copyNodeOfItem(Carts.Node<Carts.Item> original) {
    List<Carts.Tree<Carts.Item>> children = Copies.list(original.children(),
        each -> copyTreeOfItem(each));
    return new Carts.Node<>(children);
  }

  @SuppressWarnings("unchecked")
  private static Carts.Page<? extends Carts.Cart> copyPageOfAnyCart(
      Carts.Page<? extends Carts.Cart> original) {
    Carts.Page<Carts.Cart> opened = (Carts.Page<Carts.Cart>) (Object) original;
    List<Carts.Cart> content = Copies.list(opened.content(), each -> copyCart(each));
    Optional<Carts.Page<Carts.Cart>> next = Copies.optional(opened.next(),
        each -> copyPageOfCart(each));
    return new Carts.Page<>(content, next);
  }

  private static <T extends Comparable<T>> Carts.Page<T> copyPageOfT(Carts.Page<T> original) {
    List<T> content = Copies.list(original.content());
    Optional<Carts.Page<T>> next = Copies.optional(original.next(), each -> copyPageOfT(each));
    return new Carts.Page<>(content, next);
  }

  private static Carts.Page<String> copyPageOfString(Carts.Page<String> original) {
    List<String> content = Copies.list(original.content());
    Optional<Carts.Page<String>> next = Copies.optional(original.next(),
        each -> copyPageOfString(each));
    return new Carts.Page<>(content, next);
  }

  private static Carts.Page<Carts.Cart> copyPageOfCart(Carts.Page<Carts.Cart> original) {
    List<Carts.Cart> content = Copies.list(original.content(), each -> copyCart(each));
    Optional<Carts.Page<Carts.Cart>> next = Copies.optional(original.next(),
        each -> copyPageOfCart(each));
    return new Carts.Page<>(content, next);
  }

  private static Carts.Page<Carts.Item> copyPageOfItem(Carts.Page<Carts.Item> original) {
    List<Carts.Item> content = Copies.list(original.content());
    Optional<Carts.Page<Carts.Item>> next = Copies.optional(original.next(),
        each -> copyPageOfItem(each));
    return new Carts.Page<>(content, next);
  }

  private static Carts.Tree<String> copyTreeOfString(Carts.Tree<String> original) {
    return switch (original) {
      case Carts.Node<String> each -> copyNodeOfString(each);
      default -> original;
    };
  }

  private static Carts.Tree<Carts.Cart> copyTreeOfCart(Carts.Tree<Carts.Cart> original) {
    return switch (original) {
      case Carts.Leaf<Carts.Cart> each -> copyLeafOfCart(each);
      case Carts.Node<Carts.Cart> each -> copyNodeOfCart(each);
      default -> original;
    };
  }

  private static Carts.Tree<Carts.Item> copyTreeOfItem(Carts.Tree<Carts.Item> original) {
    return switch (original) {
      case Carts.Node<Carts.Item> each -> copyNodeOfItem(each);
      default -> original;
    };
  }

  static final class Put extends CallMessage<Carts.Cart> {
    private final Carts.Cart cart;

    private final Instant when;

    Carts.Cart result;

    Put(Carts.Cart cart, Instant when) {
      this.cart = Copies.value(cart, each -> copyCart(each));
      this.when = when;
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.value(actor.put(cart, when), each -> copyCart(each));
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Carts.Cart)) {
        throw wrongReply("Carts.Cart", value);
      }
      result = Copies.value((Carts.Cart) value, each -> copyCart(each));
    }

    @Override
    public Carts.Cart value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.put(" + cart + ", " + when + ")";
    }
  }

  static final class Leaves extends CastMessage {
    private final List<String> names;

    private final Set<Long> numbers;

    private final Map<String, BigDecimal> prices;

    private final Optional<String> maybe;

    Leaves(List<String> names, Set<Long> numbers, Map<String, BigDecimal> prices,
        Optional<String> maybe) {
      this.names = Copies.list(names);
      this.numbers = Copies.set(numbers);
      this.prices = Copies.map(prices);
      this.maybe = maybe;
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "leaves";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      actor.leaves(names, numbers, prices, maybe);
      return true;
    }

    @Override
    public String toString() {
      return "Carts.leaves(" + names + ", " + numbers + ", " + prices + ", " + maybe + ")";
    }
  }

  static final class Nested extends CallMessage<Map<String, Set<List<Carts.Item>>>> {
    private final List<Carts.Cart> each;

    private final List<List<List<String>>> names;

    private final Map<Carts.Cart, ? extends List<Carts.Cart>> byName;

    private final Optional<Carts.Cart> maybe;

    Map<String, Set<List<Carts.Item>>> result;

    Nested(List<Carts.Cart> each, List<List<List<String>>> names,
        Map<Carts.Cart, ? extends List<Carts.Cart>> byName, Optional<Carts.Cart> maybe) {
      this.each = Copies.list(each, inner -> copyCart(inner));
      this.names = Copies.list(names, inner -> Copies.list(inner,
          innermost -> Copies.list(innermost)));
      this.byName = Copies.map(byName, key -> copyCart(key), inner -> Copies.list(inner,
          innermost -> copyCart(innermost)));
      this.maybe = Copies.optional(maybe, inner -> copyCart(inner));
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "nested";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.map(actor.nested(each, names, byName, maybe), key -> key,
          inner -> Copies.set(inner, innermost -> Copies.list(innermost)));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Map)) {
        throw wrongReply("Map<String, Set<List<Carts.Item>>>", value);
      }
      result = Copies.map((Map<String, Set<List<Carts.Item>>>) value, key -> key,
          inner -> Copies.set(inner, innermost -> Copies.list(innermost)));
    }

    @Override
    public Map<String, Set<List<Carts.Item>>> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.nested(" + each + ", " + names + ", " + byName + ", " + maybe + ")";
    }
  }

  static final class Arrays extends CallMessage<List<String>[]> {
    private final byte[] bytes;

    private final int[][] matrix;

    private final Carts.Cart[][] carts;

    private final String[] names;

    List<String>[] result;

    Arrays(byte[] bytes, int[][] matrix, Carts.Cart[][] carts, String[] names) {
      this.bytes = Copies.array(bytes);
      this.matrix = Copies.array(matrix, each -> Copies.array(each));
      this.carts = Copies.array(carts, each -> Copies.array(each, inner -> copyCart(inner)));
      this.names = Copies.array(names);
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "arrays";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.array(actor.arrays(bytes, matrix, carts, names), each -> Copies.list(each));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List[])) {
        throw wrongReply("List<String>[]", value);
      }
      result = Copies.array((List<String>[]) value, each -> Copies.list(each));
    }

    @Override
    public List<String>[] value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.arrays(" + java.util.Arrays.toString(bytes) + ", " + java.util.Arrays.deepToString(matrix) + ", " + java.util.Arrays.deepToString(carts) + ", " + java.util.Arrays.deepToString(names) + ")";
    }
  }

  static final class Pages extends CallMessage<Carts.Page<String>> {
    private final Carts.Page<Carts.Item> items;

    private final Carts.Page<Carts.Cart> carts;

    private final Carts.Page<? extends Carts.Cart> wild;

    Carts.Page<String> result;

    Pages(Carts.Page<Carts.Item> items, Carts.Page<Carts.Cart> carts,
        Carts.Page<? extends Carts.Cart> wild) {
      this.items = Copies.value(items, each -> copyPageOfItem(each));
      this.carts = Copies.value(carts, each -> copyPageOfCart(each));
      this.wild = Copies.value(wild, each -> copyPageOfAnyCart(each));
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "pages";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.value(actor.pages(items, carts, wild), each -> copyPageOfString(each));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Carts.Page)) {
        throw wrongReply("Carts.Page<String>", value);
      }
      result = Copies.value((Carts.Page<String>) value, each -> copyPageOfString(each));
    }

    @Override
    public Carts.Page<String> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.pages(" + items + ", " + carts + ", " + wild + ")";
    }
  }

  static final class Trees extends CallMessage<Carts.Tree<String>> {
    private final Carts.Tree<Carts.Item> tree;

    private final Carts.Tree<Carts.Cart> carts;

    Carts.Tree<String> result;

    Trees(Carts.Tree<Carts.Item> tree, Carts.Tree<Carts.Cart> carts) {
      this.tree = Copies.value(tree, each -> copyTreeOfItem(each));
      this.carts = Copies.value(carts, each -> copyTreeOfCart(each));
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "trees";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.value(actor.trees(tree, carts), each -> copyTreeOfString(each));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Carts.Tree)) {
        throw wrongReply("Carts.Tree<String>", value);
      }
      result = Copies.value((Carts.Tree<String>) value, each -> copyTreeOfString(each));
    }

    @Override
    public Carts.Tree<String> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.trees(" + tree + ", " + carts + ")";
    }
  }

  static final class Variables<T extends Comparable<T>, C extends Carts.Page<T>> extends CallMessage<Carts.Page<T>> {
    private final Carts.Page<T> pages;

    private final List<C> list;

    Carts.Page<T> result;

    Variables(Carts.Page<T> pages, List<C> list) {
      this.pages = Copies.value(pages, each -> copyPageOfT(each));
      this.list = Copies.list(list);
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "variables";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.value(actor.<T, C>variables(pages, list), each -> copyPageOfT(each));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Carts.Page)) {
        throw wrongReply("Carts.Page<T>", value);
      }
      result = Copies.value((Carts.Page<T>) value, each -> copyPageOfT(each));
    }

    @Override
    public Carts.Page<T> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.variables(" + pages + ", " + list + ")";
    }
  }

  static final class Protocols extends CallMessage<Carts> {
    private final Carts other;

    private final List<Carts> others;

    Carts result;

    Protocols(Carts other, List<Carts> others) {
      this.other = Copies.ref(Carts.class, other);
      this.others = Copies.list(others, each -> Copies.ref(Carts.class, each));
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "protocols";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = Copies.ref(Carts.class, actor.protocols(other, others));
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Carts)) {
        throw wrongReply("Carts", value);
      }
      result = Copies.ref(Carts.class, (Carts) value);
    }

    @Override
    public Carts value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.protocols(" + other + ", " + others + ")";
    }
  }

  static final class Unsafe extends CallMessage<Object> {
    private final List<StringBuilder> any;

    Object result;

    Unsafe(List<StringBuilder> any) {
      this.any = any;
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "unsafe";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      result = actor.unsafe(any);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      result = value;
    }

    @Override
    public Object value() {
      return result;
    }

    @Override
    public String toString() {
      return "Carts.unsafe(" + any + ")";
    }
  }

  static final class Reply extends VoidCallMessage {
    private final ReplyTo<List<String>> reply;

    Reply(ReplyTo<List<String>> reply) {
      this.reply = reply;
    }

    @Override
    public Class<?> protocol() {
      return Carts.class;
    }

    @Override
    public String method() {
      return "reply";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Carts actor)) {
        return false;
      }
      actor.reply(reply);
      return true;
    }

    @Override
    public String toString() {
      return "Carts.reply(" + reply + ")";
    }
  }
}

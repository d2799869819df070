package bank;

import dev.troupe.*;
import java.util.*;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Hands out copies, and what it never changes. */
final class ShopServer implements Shop {

  private final List<String> items = new ArrayList<>();
  private final Map<String, Integer> stock = new HashMap<>();
  private final Set<String> names = new TreeSet<>();
  private final int[] prices = new int[10];
  private final Collection<String> fixed = new ArrayList<>();
  private List<String> replaced = List.of();
  private final StringBuilder text = new StringBuilder();
  private final Queue<String> concurrent = new ConcurrentLinkedQueue<>();
  private final List<Shop> shops = new ArrayList<>();

  ShopServer() {
    fixed.add("one");
  }

  @Override
  public List<String> items() {
    return items;
  }

  @Override
  public Map<String, Integer> stock() {
    return stock;
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public int[] prices() {
    return prices;
  }

  @Override
  public Collection<String> fixed() {
    return fixed;
  }

  @Override
  public Collection<String> copied() {
    Comparator<String> order =
        (one, other) -> {
          return this.equals(one) ? 1 : 0;
        };
    Supplier<Collection<String>> inside =
        () -> {
          return items;
        };
    return inside.get().isEmpty() ? replaced : List.copyOf(items);
  }

  @Override
  @SuppressWarnings("troupe:LeaksState")
  public Collection<String> suppressed() {
    return items;
  }

  @Override
  public Collection<String> concurrent() {
    concurrent.add("safe");
    return concurrent;
  }

  @Override
  public String text() {
    return text.toString();
  }

  @Override
  public Shop itself() {
    return ShopRef.self();
  }

  @Override
  public void more(List<String> more, ReplyTo<List<String>> reply, Shop other) {
    items.addAll(more);
    stock.put("one", 1);
    names.add("one");
    prices[0] = 1;
    text.append("more");
    replaced = List.copyOf(items);
    shops.add(this);
    use(this);
    other.more(items, reply, ShopRef.self());
    this.more(items, reply, this);
    reply.reply(items);
    Self.ref().send(List.copyOf(items));
    Self.ref().send(replaced);
    var drained = items;
    Self.ref().send(drained);
  }

  private static void use(Shop shop) {}
}

record Item(String name, long cents) {}

record Cart(String owner, List<Item> items) {}

@Actor
interface Shop {
  @Cast void order(Cart cart);
}

record Item(String name, long cents) {}

record Cart(String owner, ArrayList<Item> items) {}

@Actor
interface Shop {
  @Cast void order(Cart cart);
}

package dev.troupe.examples.guides.supervisors;

/** Finds its sibling by name. */
// [front]
final class FrontServer implements Front {

  private final Store store = StoreRef.named("store"); // looked up at each message

  @Override
  public boolean has(String item) {
    return store.stock(item) > 0;
  }
}
// [/front]

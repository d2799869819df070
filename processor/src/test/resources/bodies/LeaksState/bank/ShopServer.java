package bank;

import dev.troupe.*;
import java.util.*;
import java.util.concurrent.Executor;

final class ShopServer implements Shop {

  private final List<String> items = new ArrayList<>();
  private final List<ActorRef> listeners = new ArrayList<>();
  private final int[] prices = new int[10];
  private final Executor executor = Runnable::run;

  @Override
  public Shop open() {
    return this;
  }

  @Override
  public void visit(Shop other) {
    items.add("visit");
    prices[0]++;
    other.visit(this);
    ((ShopRef) other).async().open();
    executor.execute(() -> other.visit(ShopServer.this));
    for (ActorRef listener : listeners) {
      listener.send(items);
      listener.send(prices);
      listener.send(this);
    }
  }
}

package dev.troupe.examples.guides.events;

import dev.troupe.EventHandler;

/** Does not like free items. */
// [handler]
final class Fragile implements EventHandler<Sale> {

  @Override
  public void onEvent(Sale sale) {
    if (sale.price() == 0) {
      throw new IllegalArgumentException(sale.item() + " for nothing");
    }
  }
}
// [/handler]

package dev.troupe.examples.guides.events;

import dev.troupe.EventHandler;
import dev.troupe.HandlerExit;
import org.jspecify.annotations.Nullable;

/** Adds up what was sold. */
// [handler]
final class Turnover implements EventHandler<Sale> {

  private long total;

  @Override
  public void init(@Nullable Object passed) { // what the handler that this one replaces has left
    total = passed instanceof Long before ? before : 0;
  }

  @Override
  public void onEvent(Sale sale) {
    total += sale.price();
  }

  @Override
  public Object onCall(Object request) { // EventManager.call
    return total;
  }

  @Override
  public Object terminate(HandlerExit.Reason reason) {
    return total;
  }
}
// [/handler]

package dev.troupe.examples.guides.plain;

import dev.troupe.GenServer;
import dev.troupe.Self;
import java.time.Duration;
import java.util.Map;

/** The server of a visit. */
// [server]
final class VisitServer implements Visit, GenServer {

  private Cart cart = new Cart(Map.of());

  @Override
  public void init() {
    stay();
  }

  @Override
  public Cart cart() {
    stay();
    return cart;
  }

  @Override
  public void add(String item, int count) {
    cart = cart.add(item, count); // the rules are the cart's; the actor keeps the current one
    stay();
  }

  private static void stay() {
    Self.idleTimeout(Duration.ofMinutes(30)); // from now on; what comes takes it back
  }

  @Override
  public void onIdle() {
    Self.stop(); // the visitor has gone
  }
}
// [/server]

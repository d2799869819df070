package dev.troupe.examples.guides.events;

import dev.troupe.ActorSystem;
import dev.troupe.EventManager;
import dev.troupe.HandlerExit;
import dev.troupe.Self;

/** Uses an event manager. */
final class Sales {

  private Sales() {}

  static long sell(ActorSystem system) {
    // [manager]
    EventManager<Sale> sales = EventManager.start(system);
    sales.add("turnover", Turnover::new);
    sales.add("audit", Fragile::new);
    sales.notify(new Sale("pen", 3)); // does not wait
    sales.syncNotify(new Sale("ink", 5)); // returns when all handlers have had it
    long total = sales.call("turnover", "total?", Long.class);

    // A new version, which goes on with the total of the old one.
    sales.swap("turnover", "turnover", Turnover::new);
    // [/manager]
    return total + sales.call("turnover", "total?", Long.class);
  }

  static HandlerExit own(EventManager<Sale> sales) throws InterruptedException {
    // [supervised]
    sales.addSupervised("fragile", Fragile::new);
    sales.notify(new Sale("leaflet", 0));
    HandlerExit exit = Self.receive(HandlerExit.class); // Crashed, with the exception as its cause
    // [/supervised]
    return exit;
  }
}

package dev.troupe.examples.guides.server;

/** Code that uses an actor, and knows it by its protocol alone. */
// [client]
final class Box {

  private final Tickets tickets; // a stub, a server or a fake

  Box(Tickets tickets) {
    this.tickets = tickets;
  }

  String sell() {
    return "ticket " + tickets.take();
  }
}
// [/client]

package dev.troupe.examples.guides.server;

/** Makes servers for tests in other packages. */
public final class TicketsServers {

  private TicketsServers() {}

  /** A new server. */
  public static Tickets one() {
    return new TicketsServer();
  }
}

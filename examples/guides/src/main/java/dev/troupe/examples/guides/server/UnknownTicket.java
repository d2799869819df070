package dev.troupe.examples.guides.server;

/** The ticket is not one that was taken. */
public class UnknownTicket extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownTicket(int ticket) {
    super("Ticket " + ticket + " was not taken.");
  }
}

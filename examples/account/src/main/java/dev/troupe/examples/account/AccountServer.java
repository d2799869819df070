package dev.troupe.examples.account;

import dev.troupe.Down;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** An account: plain Java, one message at a time. */
final class AccountServer implements Account, GenServer {

  private static final Logger LOG = System.getLogger(AccountServer.class.getName());

  private final Deque<ReplyTo<Long>> waiting = new ArrayDeque<>();
  private long cents;

  @Override
  public void init() {
    Self.trapExits(true);
  }

  @Override
  public long balance() {
    if (cents > 0) {
      return cents;
    }
    return Reply.later(waiting::add);
  }

  @Override
  public void withdraw(long amount) throws InsufficientFunds {
    if (amount > cents) {
      throw new InsufficientFunds(cents, amount);
    }
    cents -= amount;
  }

  @Override
  public void deposit(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("A deposit of " + amount + " cents is none.");
    }
    cents += amount;
    while (!waiting.isEmpty()) {
      waiting.poll().reply(cents);
    }
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Down down -> LOG.log(Level.INFO, "{0} is down: {1}", down.actor(), down.reason());
      case Exit exit -> LOG.log(Level.INFO, "{0} has ended: {1}", exit.from(), exit.reason());
      default -> GenServer.super.onInfo(message);
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    LOG.log(Level.DEBUG, "closing with {0} cents: {1}", cents, reason);
  }
}

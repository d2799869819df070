package dev.troupe.examples.bank;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account behind {@link Account}. What it knows it has from its journal, which it writes before
 * it changes anything; so a new server in place of a crashed one goes on where that one stood.
 * Withdrawals that wait are not in the journal: they end with the server, and their tellers ask
 * again.
 */
final class AccountServer implements Account, GenServer {

  private record Waiting(long tx, long cents, Drill drill, ReplyTo<@Nullable Void> teller) {}

  private final Journal journal;
  private final Set<Long> booked = new HashSet<>();
  private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
  private long balance = Bank.OPENING_CENTS;

  /** Runs at each start, so at each restart too: here the account comes back. */
  AccountServer(Path file) throws IOException {
    journal = Journal.open(file, this::enter);
  }

  @Override
  public void withdraw(long tx, long cents, Drill drill) {
    if (booked.contains(tx)) {
      return;
    }
    if (cents > balance) {
      // This leaves the method; the account goes on with other messages, the teller waits.
      Reply.laterVoid(teller -> waiting.put(tx, new Waiting(tx, cents, drill, teller)));
    }
    book(tx, -cents, drill);
  }

  @Override
  public void deposit(long tx, long cents, Drill drill) {
    if (booked.contains(tx)) {
      return;
    }
    book(tx, cents, drill);
    for (Waiting next : List.copyOf(waiting.values())) {
      if (next.cents <= balance) {
        book(next.tx, -next.cents, next.drill);
        waiting.remove(next.tx);
        // If the teller has just given up, its cancel comes next, and hears that it was booked.
        next.teller.reply(null);
      }
    }
  }

  // Messages of one teller arrive in order: its withdrawal cannot come after its cancel.
  @Override
  public Withdrawal cancel(long tx) {
    if (booked.contains(tx)) {
      return Withdrawal.MADE;
    }
    return waiting.remove(tx) != null ? Withdrawal.CALLED_OFF : Withdrawal.UNKNOWN;
  }

  @Override
  public Statement statement() {
    return new Statement(balance, journal.crashes(), journal.restarts());
  }

  private void book(long tx, long cents, Drill drill) {
    drill.at(Drill.BEFORE_JOURNAL);
    journal.book(tx, cents);
    drill.at(Drill.AFTER_JOURNAL);
    enter(tx, cents);
  }

  private void enter(long tx, long cents) {
    booked.add(tx);
    balance += cents;
  }

  @Override
  public void terminate(ExitReason reason) {
    if (reason instanceof ExitReason.Crashed) {
      journal.crashed();
    }
  }
}

package dev.troupe.examples.bank;

import dev.troupe.CallTimeoutException;
import dev.troupe.NoProcessException;
import dev.troupe.ProcessBody;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Works off its share of the rows, one after the other: a process without a protocol. Accounts may
 * crash under its hands. It then asks again for the same transaction until it knows what became of
 * it, and so what was withdrawn is deposited, once.
 */
final class Teller implements ProcessBody {

  /** How long a withdrawal may wait for funds. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  private static final Duration PAUSE = Duration.ofMillis(1);

  private final Function<String, AccountRef> accounts;
  private final Clerk clerk;
  private final List<Transfer> share;

  Teller(Function<String, AccountRef> accounts, Clerk clerk, List<Transfer> share) {
    this.accounts = accounts;
    this.clerk = clerk;
    this.share = share;
  }

  @Override
  public void run() throws InterruptedException {
    Tally tally = Tally.NONE;
    for (Transfer transfer : share) {
      Optional<String> refusal = refusal(transfer);
      tally =
          refusal.isEmpty()
              ? tally.plusApplied()
              : tally.plusRefused(new Complaint(transfer.line(), refusal.get()));
      clerk.rowDone();
    }
    clerk.handIn(tally);
  }

  /** Makes a transfer; or why it is refused. */
  private Optional<String> refusal(Transfer transfer) throws InterruptedException {
    Optional<String> objection = transfer.objection();
    if (objection.isPresent()) {
      return objection;
    }
    if (!untilKnown(transfer.withdrawalDrill(), drill -> withdraw(transfer, drill))) {
      return Optional.of(
          "%s did not have %d cents within %d ms."
              .formatted(transfer.from(), transfer.cents(), PATIENCE.toMillis()));
    }
    untilKnown(transfer.depositDrill(), drill -> deposit(transfer, drill));
    return Optional.empty();
  }

  private boolean withdraw(Transfer transfer, Drill drill) {
    AccountRef from = accounts.apply(transfer.from());
    try {
      from.within(PATIENCE).withdraw(transfer.line(), transfer.cents(), drill);
      return true;
    } catch (CallTimeoutException tooLate) {
      // The money may have come in this very moment: only the account knows.
      return switch (from.cancel(transfer.line())) {
        case MADE -> true;
        case CALLED_OFF -> false;
        case UNKNOWN -> throw tooLate; // ask again: that the account was slow is no refusal
      };
    }
  }

  private boolean deposit(Transfer transfer, Drill drill) {
    accounts.apply(transfer.to()).deposit(transfer.line(), transfer.cents(), drill);
    return true;
  }

  /** Asks until there is an answer; the drill goes with the first question only. */
  private static boolean untilKnown(Drill first, Predicate<Drill> question)
      throws InterruptedException {
    Drill drill = first;
    while (true) {
      try {
        return question.test(drill);
      } catch (ServerDownException | NoProcessException | CallTimeoutException unknown) {
        drill = Drill.NONE;
        // The supervisor restarts the account meanwhile.
        Self.sleep(PAUSE);
      }
    }
  }
}

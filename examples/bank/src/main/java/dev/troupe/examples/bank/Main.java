package dev.troupe.examples.bank;

import dev.troupe.ActorSystem;
import dev.troupe.CallException;
import dev.troupe.CallTimeoutException;
import dev.troupe.StartException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the bank over a file of transfers, and says how it went. */
public final class Main {

  private static final int ALL_WELL = 0;
  private static final int SOME_MALFORMED = 1;
  private static final int UNUSABLE = 2;
  private static final int DOES_NOT_ADD_UP = 3;

  private static final int TELLERS = 100;
  private static final Duration TICK = Duration.ofMillis(100);

  /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger RUNTIME = Logger.getLogger("dev.troupe");

  private Main() {}

  /**
   * Runs and exits.
   *
   * @param args as the usage text says
   */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      Options options = Options.parse(args);
      reportCrashes(options.verbose());
      TransferFile file = TransferFile.read(options.file());
      Complaint.print(err, file.path(), "malformed", file.malformed(), file.malformed().size());
      try (Journals journals = Journals.in(options.journals())) {
        Summary summary = work(file, journals, out);
        Tally tally = summary.tally();
        Complaint.print(out, file.path(), "refused", tally.refusals(), tally.refused());
        summary.print(out);
        return status(summary, err);
      }
    } catch (InputException unusable) {
      err.println(unusable.sentence());
      return UNUSABLE;
    } catch (IOException failure) {
      err.println("The journals cannot be kept: " + failure + ".");
      return UNUSABLE;
    } catch (StartException failure) {
      err.println("The bank cannot open: " + failure.getMessage());
      return UNUSABLE;
    } catch (CallException closed) {
      err.println("The bank has closed before the work was done: " + closed.getMessage());
      return DOES_NOT_ADD_UP;
    }
  }

  /** The runtime logs each crash with its stack trace; here they come by the hundred, on demand. */
  static void reportCrashes(boolean on) {
    RUNTIME.setLevel(on ? Level.ALL : Level.OFF);
  }

  private static Summary work(TransferFile file, Journals journals, PrintStream out) {
    int crashes = (int) file.transfers().stream().filter(Transfer::crash).count();
    try (ActorSystem system = ActorSystem.start("bank", Bank.tree(journals.directory(), crashes))) {
      Statement before = Bank.audit(system);
      long start = System.nanoTime();
      ClerkRef clerk = ClerkRef.start(system, () -> new ClerkServer(shares(file.transfers())));
      Tally tally = await(clerk, new Progress(out, file.transfers().size()));
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      return new Summary(file, tally, before, Bank.audit(system), elapsed);
    }
  }

  private static List<List<Transfer>> shares(List<Transfer> transfers) {
    List<List<Transfer>> shares = new ArrayList<>();
    for (int teller = 0; teller < TELLERS; teller++) {
      shares.add(new ArrayList<>());
    }
    for (int row = 0; row < transfers.size(); row++) {
      shares.get(row % TELLERS).add(transfers.get(row));
    }
    return shares;
  }

  private static Tally await(ClerkRef clerk, Progress progress) {
    while (true) {
      try {
        Tally tally = clerk.within(TICK).total();
        progress.finish();
        return tally;
      } catch (CallTimeoutException notYet) {
        progress.show(clerk.rowsDone());
      }
    }
  }

  private static int status(Summary summary, PrintStream err) {
    if (!summary.moneyIsConserved()) {
      err.println("The sum after is not the sum before: money was lost or made.");
      return DOES_NOT_ADD_UP;
    }
    if (!summary.countsAddUp()) {
      err.println("Applied, refused and malformed rows do not add up to the rows read.");
      return DOES_NOT_ADD_UP;
    }
    return summary.file().malformed().isEmpty() ? ALL_WELL : SOME_MALFORMED;
  }
}

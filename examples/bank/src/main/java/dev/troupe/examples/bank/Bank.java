package dev.troupe.examples.bank;

import dev.troupe.ActorSystem;
import dev.troupe.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The accounts that there are, and the tree that keeps them alive: bank, branches, accounts. */
final class Bank {

  /** {@code A0000} to {@code A0999}. */
  static final List<String> ACCOUNTS =
      IntStream.range(0, 1_000).mapToObj(n -> String.format(Locale.ROOT, "A%04d", n)).toList();

  static final long OPENING_CENTS = 100_000;

  private static final Set<String> KNOWN = Set.copyOf(ACCOUNTS);

  private static final int BRANCHES = 10;

  private Bank() {}

  static boolean has(String account) {
    return KNOWN.contains(account);
  }

  /**
   * The tree.
   *
   * @param journals the directory of the accounts' journals
   * @param crashes how many are to be expected; a branch that sees more gives up
   */
  static Supervisor tree(Path journals, int crashes) {
    Supervisor bank = Supervisor.oneForOne();
    for (int branch = 0; branch < BRANCHES; branch++) {
      bank = bank.child("branch " + branch, branch(branch, journals, crashes));
    }
    return bank;
  }

  private static Supervisor branch(int number, Path journals, int crashes) {
    Supervisor branch = Supervisor.oneForOne().intensity(crashes, Duration.ofMinutes(1));
    int size = ACCOUNTS.size() / BRANCHES;
    for (String account : ACCOUNTS.subList(number * size, (number + 1) * size)) {
      Path journal = journals.resolve(account + ".journal");
      branch =
          branch.child(AccountRef.child(account, () -> new AccountServer(journal)).name(account));
    }
    return branch;
  }

  /** Asks each account how it stands, and adds up. */
  static Statement audit(ActorSystem system) {
    return ACCOUNTS.stream()
        .map(account -> AccountRef.named(system, account).statement())
        .reduce(Statement.NONE, Statement::plus);
  }
}

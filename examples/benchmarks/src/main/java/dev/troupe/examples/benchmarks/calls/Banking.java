package dev.troupe.examples.benchmarks.calls;

import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Rng;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Transfers between accounts, each of which handles nothing else until the other one has replied.
 */
public final class Banking {

  private static final long START = 1_000_000_000;

  private Banking() {}

  /** Runs n transfers. */
  public static List<Metric> run(Params sizes) throws Exception {
    int count = sizes.get("accounts");
    long n = sizes.getLong("n");
    CompletableFuture<Void> done = new CompletableFuture<>();
    try (Stage stage = new Stage("banking")) {
      Account[] accounts = new Account[count];
      for (int i = 0; i < count; i++) {
        accounts[i] = AccountRef.of(stage.start(AccountRef.child("account", AccountServer::new)));
      }
      Teller teller =
          TellerRef.of(
              stage.start(TellerRef.child("teller", () -> new TellerServer(accounts, n, done))));
      long began = System.nanoTime();
      teller.open();
      stage.await(done);
      long took = System.nanoTime() - began;
      long sum = 0;
      for (Account account : accounts) {
        sum += account.balance();
      }
      check(count * START, sum, "sum of balances");
      return rate(n, took, "tx/s");
    }
  }

  private static final class AccountServer implements Account {

    private long balance = START;

    @Override
    public void transfer(long amount, Account to, Teller teller) {
      balance -= amount;
      to.deposit(amount);
      teller.done();
    }

    @Override
    public void deposit(long amount) {
      balance += amount;
    }

    @Override
    public long balance() {
      return balance;
    }
  }

  private static final class TellerServer implements Teller {

    private final Account[] accounts;
    private final long n;
    private final CompletableFuture<Void> allDone;
    private final Teller self = TellerRef.self();
    private long count;

    TellerServer(Account[] accounts, long n, CompletableFuture<Void> allDone) {
      this.accounts = accounts;
      this.n = n;
      this.allDone = allDone;
    }

    @Override
    public void open() {
      Rng random = new Rng(123456);
      int size = accounts.length;
      for (long i = 0; i < n; i++) {
        int source = random.next(size / 10 * 8);
        int offset = Math.max(1, random.next(size - source));
        long amount = random.next(1000);
        accounts[source].transfer(amount, accounts[source + offset], self);
      }
    }

    @Override
    public void done() {
      if (++count == n) {
        allDone.complete(null);
      }
    }
  }
}

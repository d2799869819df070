package dev.troupe.examples.guides.readme;

import dev.troupe.ActorSystem;
import dev.troupe.Supervisor;
import java.time.Duration;

/** A bank of one account. */
final class Bank {

  private Bank() {}

  static long run() throws InsufficientFunds {
    // spotless:off
    // [bank]
    var bank = Supervisor.oneForOne()
        .child(AccountRef.child("a", AccountServer::new).name("alice"));   // crashes are contained and restarted

    try (var system = ActorSystem.start("bank", bank)) {
      AccountRef alice = AccountRef.named(system, "alice");                // generated; survives restarts
      alice.deposit(500);
      alice.withdraw(200);
      long now = alice.within(Duration.ofMillis(500)).balance();
      // [/bank]
      return now;
      // [bank]
    }
    // [/bank]
    // spotless:on
  }
}

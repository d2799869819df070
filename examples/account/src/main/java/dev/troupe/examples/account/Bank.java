package dev.troupe.examples.account;

import dev.troupe.ActorSystem;
import dev.troupe.Restart;
import dev.troupe.Supervisor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Starts a bank of two accounts and moves some money. */
final class Bank {

  private Bank() {}

  static Supervisor tree() {
    Supervisor audit =
        Supervisor.oneForOne().child(AuditRef.child("log", AuditServer::new).name("audit"));
    return Supervisor.oneForOne()
        .intensity(3, Duration.ofSeconds(5))
        .child(AccountRef.child("a", AccountServer::new).name("alice"))
        .child(AccountRef.child("b", AccountServer::new).name("bob").restart(Restart.TRANSIENT))
        .child("audit", audit);
  }

  static long run() throws Exception {
    try (var system = ActorSystem.start("bank", tree())) {
      AccountRef alice = AccountRef.named(system, "alice"); // resolved at each message
      alice.deposit(500);
      alice.withdraw(200);
      long now = alice.within(Duration.ofMillis(500)).balance();
      CompletableFuture<Long> later = alice.async().balance();
      AccountRef carol = AccountRef.start(system, AccountServer::new); // unsupervised
      carol.deposit(later.get());
      alice.ref().send("any object"); // plain send
      return now + carol.balance();
    }
  }
}

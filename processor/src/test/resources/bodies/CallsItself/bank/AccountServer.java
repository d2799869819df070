package bank;

import dev.troupe.*;
import java.time.Duration;
import java.util.function.LongSupplier;

final class AccountServer implements Account, GenServer {

  private final AccountRef me = AccountRef.of(Self.ref());
  private AccountRef late;
  private final long opening;

  AccountServer() {
    opening = AccountRef.self().balance();
  }

  {
    me.withdraw(1);
  }

  @Override
  public void init() {
    late = AccountRef.self();
    this.late.within(Duration.ofSeconds(1)).balance();
  }

  @Override
  public long balance() {
    return helped(1) + opening;
  }

  @Override
  public void withdraw(long cents) {
    ActorRef ref = Self.ref();
    Account stub = (Account) AccountRef.of(ref);
    if (stub.balance() < cents) {
      me.deposit(1);
    }
  }

  @Override
  public void deposit(long cents) {
    LongSupplier direct = () -> 1;
    me.withdraw(
        me.balance());
  }

  private static long helped(long cents) {
    return cents + AccountRef.of(AccountRef.self().ref()).balance();
  }

  @Override
  public void onInfo(Object message) {
    switch (message) {
      case Down _ -> me.balance();
      default -> {}
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    me.balance();
  }
}

package bank;

import dev.troupe.*;
import java.util.*;
import java.util.concurrent.*;

/** Calls, but not itself for certain. */
class AccountServer implements Account, GenServer {

  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final AccountRef me = AccountRef.self();
  AccountRef visible = AccountRef.self();
  private AccountRef other = AccountRef.self();
  private final Map<String, AccountRef> siblings = new HashMap<>();
  private long cents;

  private static final long AT_FIRST = AccountRef.self().balance();

  static {
    AccountRef.self().balance();
  }

  @Override
  public void init() {
    other = AccountRef.named("other");
    Comparator<String> order = Comparator.comparing(name -> me.balance());
    AccountRef.of(Self.spawnLink(() -> {})).balance();
    pool.execute(() -> System.out.println(me.balance()));
    me.async().balance().thenAccept(balance -> {});
    me.deposit(0);
    Self.ref().send("hello");
    me.ref().send("hello");
    System.out.println(me.equals(other));
  }

  @Override
  public long balance() {
    return balance(cents);
  }

  private long balance(long cents) {
    return other.balance() + visible.balance() + cents;
  }

  @Override
  public void transfer(Account to, long amount) {
    Account target = amount > 0 ? to : me;
    target.balance();
    AccountRef found = AccountRef.self();
    if (amount > 3) {
      found = AccountRef.named("found");
    }
    found.balance();
    for (AccountRef sibling : siblings.values()) {
      sibling.balance();
      sibling = AccountRef.self();
    }
    AccountRef.of(other.ref()).balance();
    AccountRef.direct(this).balance();
    withdraw(me, amount);
    balance();
    this.deposit(-amount);
    new Thread() {
      @Override
      public void run() {
        me.balance();
      }
    }.start();
    to.deposit(amount);
  }

  /** Of whom it is called, nobody knows. */
  private static void withdraw(Account from, long amount) {
    from.deposit(-amount);
    from.balance();
  }

  @Override
  public void deposit(long amount) {
    cents += amount;
  }

  /** Called by nobody. */
  private void unused() {
    me.balance();
  }

  /** A subclass may have another one. */
  void overridable() {
    me.balance();
  }

  @Override
  public void onInfo(Object message) {
    overridable();
  }
}

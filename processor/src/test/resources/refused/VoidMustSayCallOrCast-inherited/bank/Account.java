package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Lockable, AutoCloseable, Runnable {
  @Override
  @Call
  void close();
}

@Actor
interface Ledger extends Lockable {}

interface Lockable {
  void lock();
}

package bank;

import dev.troupe.*;
import dev.troupe.annotations.*;

final class Accounts {

  /** Asks the server what the other leaves to the stub. */
  @Actor
  interface Strict extends Account {
    @Override
    boolean isEmpty();
  }

  /** The reverse of it: no default of it is overridden. */
  interface Plain {
    default String name() {
      return "plain";
    }
  }

  static final class StrictServer implements Strict, GenServer, Plain {
    @Override
    public long balance() {
      return 0;
    }

    @Override
    public boolean isEmpty() {
      return true;
    }

    @Override
    public String name() {
      return "strict";
    }

    @Override
    public void init() {}

    @Override
    public String toString() {
      return "strict";
    }
  }

  /** A wrapper is no server. */
  record Logging(Account wrapped) implements Account {
    @Override
    public long balance() {
      return wrapped.balance();
    }

    @Override
    public boolean isEmpty() {
      System.out.println("isEmpty");
      return wrapped.isEmpty();
    }
  }

  static final class Silenced implements Account {
    @Override
    public long balance() {
      return 0;
    }

    @Override
    @SuppressWarnings({"other", "troupe:DefaultOverridden"})
    public boolean isEmpty() {
      return true;
    }
  }
}

package bank;

import dev.troupe.*;
import dev.troupe.annotations.*;
import java.util.*;
import java.util.concurrent.*;

/** Servers that know each other, and do not wait in a ring. */
final class Rings {

  @Actor
  interface Asks {
    int ask();
  }

  @Actor
  interface Tells {
    int tell();

    @Cast
    void note();
  }

  @Actor
  interface Peer {
    int size();
  }

  @Actor
  interface Both extends Asks {
    int both();
  }

  /** Calls the other kind. */
  record Asking(Tells tells) implements Asks {
    @Override
    public int ask() {
      return tells.tell();
    }
  }

  /** Does not wait for the first kind. */
  record Telling(Rings_AsksRef asks, AskingPool pool, List<Callable<Integer>> jobs) implements Tells {

    @Override
    public int tell() {
      asks.async().ask().thenAccept(answer -> {});
      pool.submit(() -> asks.ask());
      jobs.add(asks::ask);
      jobs.add(() -> asks.ask());
      new Asking(this).ask();
      return 1;
    }

    @Override
    public void note() {
      later();
    }

    @SuppressWarnings("troupe:CallRing")
    private void later() {
      asks.ask();
    }
  }

  /** Where jobs go. */
  interface AskingPool {
    void submit(Runnable job);
  }

  @Actor
  interface Left {
    @Cast
    void left(Right right);
  }

  @Actor
  interface Right {
    @Cast
    void right(Left left);
  }

  record Lefts() implements Left {
    @Override
    public void left(Right right) {
      right.right(null);
    }
  }

  record Rights() implements Right {
    @Override
    public void right(Left left) {
      left.left(null);
    }
  }

  /** Another instance of the same protocol, as in a tree, is fine. */
  record Peers(List<Peer> children) implements Peer {
    @Override
    public int size() {
      int size = 1;
      for (Peer child : children) {
        size += child.size();
      }
      return size + children.stream().mapToInt(Peer::size).sum();
    }
  }

  /** Serves two, and calls both of others. */
  record Boths(Both next, Asks asks) implements Both {
    @Override
    public int both() {
      return next.both() + next.ask() + asks.ask();
    }

    @Override
    public int ask() {
      return asks.ask();
    }
  }
}

package dev.troupe.internal.actor;

import dev.troupe.internal.mailbox.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taken signals, in order, linked by themselves. For one turn at a time. */
final class Chain {

  private @Nullable Node first;
  private @Nullable Node last;

  boolean isEmpty() {
    return first == null;
  }

  void add(Signal signal) {
    if (last == null) {
      first = signal;
    } else {
      Life.chain(last, signal);
    }
    last = signal;
  }

  /** Adds signals that are linked to each other. */
  void addAll(@Nullable Node chain) {
    for (Node node = chain; node != null; ) {
      Node next = Life.cut(node);
      add((Signal) node);
      node = next;
    }
  }

  /** Empties another chain, and puts what was in it before what is in this one. */
  void addFirst(Chain others) {
    if (others.last != null) {
      last = last == null ? others.last : last;
      first = others.before(first);
    }
  }

  /** Adds the first of them to a list, up to so many. Any thread, in passing. */
  void addTo(List<Signal> some, int most) {
    for (Node node = first; node != null && some.size() < most; node = Life.after(node)) {
      some.add(Counted.inside(node));
    }
  }

  /** Counts what is in it. Any thread, in passing. */
  void count(Census census) {
    census.add(first);
  }

  @Nullable Signal poll() {
    Node node = first;
    if (node == null) {
      return null;
    }
    first = Life.cut(node);
    if (first == null) {
      last = null;
    }
    return (Signal) node;
  }

  /** Empties the chain, and puts what was in it before others. */
  @Nullable Node before(@Nullable Node others) {
    Node head = first;
    if (head == null || last == null) {
      return others;
    }
    Life.chain(last, others);
    first = null;
    last = null;
    return head;
  }

  /** Takes a signal out; false if it is not there. */
  boolean drop(Signal signal) {
    Node before = null;
    for (Node node = first; node != null; node = Life.after(node)) {
      if (node == signal) {
        remove(node, before);
        return true;
      }
      before = node;
    }
    return false;
  }

  /** Takes out the first signal that a receive wants; drops those that are void. */
  boolean take(Receive wanted, Cell cell) throws ExitNow {
    Node before = null;
    for (Node node = first; node != null; ) {
      Signal signal = (Signal) node;
      Receive.Answer answer = wanted.look(signal, cell);
      Node next = Life.after(node);
      if (answer == Receive.Answer.LEAVE) {
        before = node;
      } else {
        remove(node, before);
        cell.received(signal, answer == Receive.Answer.DROP && signal.isInfo(cell));
        if (answer == Receive.Answer.TAKE) {
          signal.taken(cell);
          return true;
        }
      }
      node = next;
    }
    return false;
  }

  /** Takes out what was dropped meanwhile; how many are left. */
  int purge() {
    int left = 0;
    Node before = null;
    for (Node node = first; node != null; ) {
      Node next = Life.after(node);
      if (node instanceof Counted counted && counted.isDropped()) {
        remove(node, before);
      } else {
        before = node;
        left++;
      }
      node = next;
    }
    return left;
  }

  private void remove(Node node, @Nullable Node before) {
    Node next = Life.cut(node);
    if (before == null) {
      first = next;
    } else {
      Life.chain(before, next);
    }
    if (next == null) {
      last = before;
    }
  }
}

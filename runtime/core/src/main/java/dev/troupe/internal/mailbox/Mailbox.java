package dev.troupe.internal.mailbox;

import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Task;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An unbounded queue for many senders and one turn at a time, and whether that turn is due. All of
 * it is one word, so that "empty", "queued" and "scheduled" can never disagree.
 */
// The word, and who may move it where:
//
//   IDLE   -> node    a sender, who then must schedule the task
//   null   -> node    a sender; the turn that runs, or is due, will find it
//   node   -> node    a sender; the new node links to the old one
//   PARKED -> node    a sender, who then must unpark the turn's thread
//   node   -> null    the turn takes the whole chain
//   null   -> IDLE    the turn ends; from here on it touches nothing of the mailbox
//   null   <-> PARKED the turn waits in a receive, and gives up waiting
//   any    -> DEAD    the actor has ended; final
//
// A new mailbox holds null: the first turn is its creator's.
public abstract class Mailbox extends Task {

  /** What a sender has to do after a {@link #push}. */
  public enum Push {
    /** Nothing: a turn is running or due. */
    QUEUED,
    /** Schedule the task: it was idle. */
    WAKE,
    /** Unpark the thread of the turn: it waits in a receive. */
    UNPARK,
    /** The node was not taken: the actor has ended. */
    DEAD
  }

  private static final int COUNT_TRIES = 3;

  private static final class Mark extends Node {}

  private static final Node IDLE = new Mark();
  private static final Node PARKED = new Mark();
  private static final Node DEAD = new Mark();

  private static final VarHandle WORD;
  private static final VarHandle TAKES;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WORD = lookup.findVarHandle(Mailbox.class, "word", Node.class);
      TAKES = lookup.findVarHandle(Mailbox.class, "takes", short.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // through WORD
  private volatile @Nullable Node word;

  /**
   * How often the chain was taken, modulo 65,536: who counts a chain from outside sees by it
   * whether the nodes were still chained. Written by whoever takes, before it turns the links
   * around.
   */
  private short takes;

  /** How many nodes were taken, but for what the subclass has added; likewise. */
  private long taken;

  /** For the subclass. */
  protected Mailbox() {}

  /**
   * Sends a node. Any thread.
   *
   * @param node the node, which was never sent before
   * @return what to do next
   */
  public final Push push(Node node) {
    for (; ; ) {
      Node seen = word;
      if (seen == DEAD) {
        return Push.DEAD;
      }
      boolean first = seen == null || seen == IDLE;
      if (seen == PARKED) {
        // The turn's thread has to be woken once the word has changed. A stack that overflows in
        // that would leave it asleep for good.
        StackReserve.forSteps();
        first = true;
      }
      node.next = first ? null : seen;
      if (WORD.compareAndSet(this, seen, node)) {
        return seen == IDLE ? Push.WAKE : seen == PARKED ? Push.UNPARK : Push.QUEUED;
      }
    }
  }

  /**
   * Takes all nodes. A full fence if there are any. Only the running turn; to a turn that was taken
   * from its actor the mailbox may be dead, and stays so.
   *
   * @return the oldest, linked to the later ones; or null
   */
  protected final @Nullable Node takeAll() {
    while (true) {
      Node newest = word;
      if (newest == null || newest == DEAD) {
        return null;
      }
      if (WORD.compareAndSet(this, newest, null)) {
        return turnAround(newest);
      }
    }
  }

  /**
   * Ends a turn. Only the running turn, with all nodes taken; if this returns true the turn is over
   * and another may be running already.
   *
   * @return false if a node has come in
   */
  protected final boolean release() {
    return WORD.compareAndSet(this, null, IDLE);
  }

  /**
   * Says that the turn's thread is about to park. Only the running turn, with all nodes taken.
   *
   * @return false if a node has come in
   */
  protected final boolean startWaiting() {
    return WORD.compareAndSet(this, null, PARKED);
  }

  /**
   * Whether no node has come since {@link #startWaiting}.
   *
   * @return true while the mark stands
   */
  protected final boolean isWaiting() {
    return word == PARKED;
  }

  /** Takes {@link #startWaiting} back, whether or not a node has come. */
  protected final void stopWaiting() {
    WORD.compareAndSet(this, PARKED, null);
  }

  /**
   * Ends the mailbox for good. Only whoever has claimed the actor's exit.
   *
   * @return what was left in it, as from {@link #takeAll}
   */
  protected final @Nullable Node close() {
    Node rest = (Node) WORD.getAndSet(this, DEAD);
    return rest == IDLE || rest == PARKED || rest == DEAD ? null : turnAround(rest);
  }

  /**
   * Counts the nodes that no turn has taken yet. Any thread.
   *
   * @param most where to stop counting
   * @return how many there were at one moment during the call, or {@code most} if there were more;
   *     where the turn takes them too often for that, how many came to light
   */
  protected final long countUntaken(long most) {
    return countUntaken(node -> true, most);
  }

  /**
   * As {@link #countUntaken(long)}, of some of the nodes.
   *
   * @param which those that count
   * @param most where to stop counting
   * @return the number
   */
  protected final long countUntaken(Predicate<? super Node> which, long most) {
    long count = 0;
    for (int tries = 0; tries < COUNT_TRIES; tries++) {
      short before = (short) TAKES.getAcquire(this);
      Node node = word;
      count = 0;
      while (node != null && !(node instanceof Mark) && count < most) {
        if (which.test(node)) {
          count++;
        }
        node = node.next;
      }
      VarHandle.acquireFence();
      if (before == (short) TAKES.getOpaque(this)) {
        break;
      }
    }
    return count;
  }

  /**
   * The nodes that no turn has taken yet, as {@link #countUntaken} counts them. Any thread.
   *
   * @param most where to stop
   * @return the oldest first; the newest of them, if there are more than {@code most}
   */
  protected final List<Node> untaken(long most) {
    List<Node> newestFirst = new ArrayList<>();
    for (int tries = 0; tries < COUNT_TRIES; tries++) {
      short before = (short) TAKES.getAcquire(this);
      newestFirst.clear();
      for (Node node = word;
          node != null && !(node instanceof Mark) && newestFirst.size() < most;
          node = node.next) {
        newestFirst.add(node);
      }
      VarHandle.acquireFence();
      if (before == (short) TAKES.getOpaque(this)) {
        break;
      }
    }
    return newestFirst.reversed();
  }

  /**
   * How often the nodes were taken, modulo 65,536. Any thread.
   *
   * @return the same as before if the task has not taken anything since
   */
  protected final int takes() {
    return (short) TAKES.getAcquire(this);
  }

  /**
   * Whether nothing is queued and no turn is due, for who looks in passing. Any thread.
   *
   * @return true if the mailbox is idle
   */
  protected final boolean isIdle() {
    return word == IDLE;
  }

  /**
   * Whether the mailbox takes no more nodes. Any thread.
   *
   * @return true after {@link #close}
   */
  protected final boolean isClosed() {
    return word == DEAD;
  }

  /**
   * Whether nothing has come since the last {@link #takeAll}. Only the running turn.
   *
   * @return true if there is nothing to take
   */
  protected final boolean isEmpty() {
    return word == null;
  }

  /**
   * The node after one that was taken.
   *
   * @param node a taken node
   * @return the next later one, or null
   */
  protected static @Nullable Node next(Node node) {
    return node.next;
  }

  /**
   * Cuts a taken node from the later ones, so that it does not keep them alive.
   *
   * @param node a taken node
   * @return the next later one, or null
   */
  protected static @Nullable Node unlink(Node node) {
    Node next = node.next;
    node.next = null;
    return next;
  }

  /**
   * Links taken nodes to each other.
   *
   * @param node a taken node
   * @param next what comes after it
   */
  protected static void link(Node node, @Nullable Node next) {
    node.next = next;
  }

  /**
   * How many nodes were ever taken out, and what was {@link #count}ed.
   *
   * @return the number
   */
  protected final long taken() {
    return taken;
  }

  /**
   * Counts nodes that were not taken out here, or not counting those that were. Only the running
   * turn, or whoever has claimed the actor's exit.
   *
   * @param nodes how many more, or less
   */
  protected final void count(long nodes) {
    taken += nodes;
  }

  private @Nullable Node turnAround(@Nullable Node newest) {
    TAKES.setOpaque(this, (short) (takes + 1));
    VarHandle.storeStoreFence();
    Node reversed = null;
    Node node = newest;
    int count = 0;
    while (node != null) {
      Node older = node.next;
      node.next = reversed;
      reversed = node;
      node = older;
      count++;
    }
    taken += count;
    return reversed;
  }
}

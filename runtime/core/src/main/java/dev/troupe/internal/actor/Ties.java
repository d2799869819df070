package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.internal.mailbox.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is tied to: links, monitors on it and of it, the calls it still owes a reply; and
 * how it takes exit signals. Made when first needed.
 */
// Several threads touch it: the actor's turn, the turns of those it is tied to, and whoever takes a
// reply. The lock is held for a few instructions and never while anything is sent. Two of them are
// locked together only by link and unlink, in the order of the actors' ids.
final class Ties {

  private static final int PRUNE_AT = 16;

  /** What the end of one actor does to another that it is linked to. */
  enum LinkExit {
    /** Nothing: the link does not stand any more. */
    VOID,
    /** A message, as the other traps exits; the link stands until that is handled. */
    MESSAGE,
    /** An exit signal; the link is gone. */
    SIGNAL
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Cell owner;
  private final @Nullable Cell parent;
  private @Nullable Link link; // the only one: nearly all that are supervised have no other
  private @Nullable Map<Cell, Link> links; // all, once there were several
  private @Nullable Set<Monitor> watchers; // monitors on the owner
  private @Nullable Set<Monitor> monitors; // the owner's monitors on others
  private @Nullable Set<Owed> replies;
  private @Nullable Set<Holding> holdings;
  private @Nullable Chain urgent;

  /** How many messages the owner has found void; written by its turn. */
  long skipped;

  private boolean trapping;
  private boolean letGo; // the holdings are released for good
  private boolean closed;
  private volatile @Nullable String name;

  Ties(Cell owner, @Nullable Cell parent) {
    this.owner = owner;
    this.parent = parent;
  }

  /** Who has started the owner, linked; null if none has. */
  @Nullable Cell parent() {
    return parent;
  }

  @Nullable String name() {
    return name;
  }

  void name(String given) {
    name = given;
  }

  /** These may have been made after the actor, having none, has ended without closing any. */
  private boolean isClosed() {
    return closed || !owner.isAlive();
  }

  void trapExits(boolean on) {
    lock.lock();
    try {
      trapping = on;
    } finally {
      lock.unlock();
    }
  }

  boolean trapsExits() {
    lock.lock();
    try {
      return trapping;
    } finally {
      lock.unlock();
    }
  }

  // ---- links

  /** Links two actors; false if the other has ended. */
  static boolean link(Cell one, Cell other) {
    Ties mine = one.ties();
    Ties theirs = other.ties();
    lockBoth(one, other);
    try {
      if (theirs.isClosed()) {
        return false;
      }
      if (mine.closed || mine.find(other) != null) {
        return true;
      }
      Link link = new Link(one, other);
      mine.add(other, link);
      theirs.add(one, link);
      return true;
    } finally {
      mine.lock.unlock();
      theirs.lock.unlock();
    }
  }

  static void unlink(Cell one, Cell other) {
    Ties mine = one.ties();
    Ties theirs = other.ties();
    lockBoth(one, other);
    try {
      mine.drop(other);
      theirs.drop(one);
    } finally {
      mine.lock.unlock();
      theirs.lock.unlock();
    }
  }

  /** In an order of all actors of all systems of this JVM, so that no two threads can deadlock. */
  private static void lockBoth(Cell one, Cell other) {
    boolean inOrder =
        one.incarnation() == other.incarnation()
            ? one.id() <= other.id()
            : one.incarnation() < other.incarnation();
    (inOrder ? one : other).ties().lock.lock();
    (inOrder ? other : one).ties().lock.lock();
  }

  private @Nullable Link find(Cell other) {
    if (links != null) {
      return links.get(other);
    }
    return link != null && link.other(owner) == other ? link : null;
  }

  private void add(Cell other, Link made) {
    if (links != null) {
      links.put(other, made);
    } else if (link == null) {
      link = made;
    } else {
      Map<Cell, Link> both = new LinkedHashMap<>();
      both.put(link.other(owner), link);
      both.put(other, made);
      links = both;
      link = null;
    }
  }

  private void drop(Cell other) {
    if (links != null) {
      links.remove(other);
    } else if (find(other) != null) {
      link = null;
    }
  }

  /** The link to another, if it stands. */
  @Nullable Link linkTo(Cell other) {
    lock.lock();
    try {
      return find(other);
    } finally {
      lock.unlock();
    }
  }

  /** Has the exit of another come with priority, if there is a link to it. */
  void prioritize(Cell other) {
    lock.lock();
    try {
      Link found = find(other);
      if (found != null) {
        found.prioritize(owner);
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isLinkedTo(Cell other) {
    lock.lock();
    try {
      return find(other) != null;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the link stands. */
  boolean holds(Link asked) {
    lock.lock();
    try {
      return find(asked.other(owner)) == asked;
    } finally {
      lock.unlock();
    }
  }

  void release(Link told) {
    lock.lock();
    try {
      Cell other = told.other(owner);
      if (find(other) == told) {
        drop(other);
      }
    } finally {
      lock.unlock();
    }
  }

  // ---- monitors

  /** Takes up a monitor of the owner's. */
  void hold(Monitor monitor) {
    lock.lock();
    try {
      if (monitors == null) {
        monitors = new LinkedHashSet<>();
      }
      monitors.add(monitor);
    } finally {
      lock.unlock();
    }
  }

  boolean holds(Monitor monitor) {
    lock.lock();
    try {
      return monitors != null && monitors.contains(monitor);
    } finally {
      lock.unlock();
    }
  }

  void release(Monitor monitor) {
    lock.lock();
    try {
      if (monitors != null) {
        monitors.remove(monitor);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Adds a watcher of the owner; false if the owner has ended. */
  boolean watch(Monitor monitor) {
    lock.lock();
    try {
      if (isClosed()) {
        return false;
      }
      if (watchers == null) {
        watchers = new LinkedHashSet<>();
      }
      watchers.add(monitor);
      return true;
    } finally {
      lock.unlock();
    }
  }

  void unwatch(Monitor monitor) {
    lock.lock();
    try {
      if (watchers != null) {
        watchers.remove(monitor);
      }
    } finally {
      lock.unlock();
    }
  }

  // ---- replies

  /** Remembers a reply that is owed; false if the owner has ended. */
  boolean owe(Owed reply) {
    lock.lock();
    try {
      if (isClosed()) {
        return false;
      }
      if (replies == null) {
        replies = new LinkedHashSet<>();
      }
      // Callers that have given up leave their replies behind; nobody else would remove them.
      if (replies.size() >= PRUNE_AT && Integer.bitCount(replies.size()) == 1) {
        replies.removeIf(Ties::isOver);
      }
      replies.add(reply);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isOver(Owed reply) {
    boolean over = reply.isOver();
    if (over) {
      reply.finish();
    }
    return over;
  }

  void drop(Owed reply) {
    lock.lock();
    try {
      if (replies != null) {
        replies.remove(reply);
      }
    } finally {
      lock.unlock();
    }
  }

  boolean holds(Owed reply) {
    lock.lock();
    try {
      return replies != null && replies.contains(reply);
    } finally {
      lock.unlock();
    }
  }

  // ---- what comes with priority

  /** Keeps a signal for the turn; false if the owner has ended. */
  boolean urgent(Signal signal) {
    lock.lock();
    try {
      if (isClosed()) {
        return false;
      }
      if (urgent == null) {
        urgent = new Chain();
      }
      urgent.add(signal);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Counts what has come with priority and was not taken. */
  void countUrgent(Census census) {
    lock.lock();
    try {
      if (urgent != null) {
        urgent.count(census);
      }
    } finally {
      lock.unlock();
    }
  }

  @Nullable Node takeUrgent() {
    lock.lock();
    try {
      return urgent == null ? null : urgent.before(null);
    } finally {
      lock.unlock();
    }
  }

  // ---- holdings

  /** Remembers what is to be released at the end; false if the owner ends, and it is not. */
  boolean hold(Holding holding) {
    lock.lock();
    try {
      if (letGo || isClosed()) {
        return false;
      }
      if (holdings == null) {
        holdings = new LinkedHashSet<>();
      }
      holdings.add(holding);
      return true;
    } finally {
      lock.unlock();
    }
  }

  void letGo(Holding holding) {
    lock.lock();
    try {
      if (holdings != null) {
        holdings.remove(holding);
      }
    } finally {
      lock.unlock();
    }
  }

  <T extends Holding> List<T> held(Class<T> kind) {
    lock.lock();
    try {
      return holdings == null
          ? List.of()
          : holdings.stream().filter(kind::isInstance).map(kind::cast).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Releases all holdings; none is taken up any more. May be repeated. */
  void releaseHoldings() {
    for (Holding holding = anyHolding(); holding != null; holding = anyHolding()) {
      holding.release(owner);
      letGo(holding);
    }
  }

  private @Nullable Holding anyHolding() {
    lock.lock();
    try {
      letGo = true;
    } finally {
      lock.unlock();
    }
    return any(holdings);
  }

  // ---- for who looks

  List<ActorRef> linked() {
    return refs(() ->
        links == null
            ? Stream.ofNullable(link).map(only -> only.other(owner))
            : links.keySet().stream());
  }

  /** Whom the owner monitors. */
  List<ActorRef> monitored() {
    return refs(() -> monitors == null ? Stream.empty() : monitors.stream().map(Monitor::target));
  }

  /** Who monitors the owner. */
  List<ActorRef> monitoring() {
    return refs(() -> watchers == null ? Stream.empty() : watchers.stream().map(Monitor::watcher));
  }

  private List<ActorRef> refs(Supplier<Stream<? extends ActorRef>> which) {
    lock.lock();
    try {
      return which.get().<ActorRef>map(ref -> ref).toList();
    } finally {
      lock.unlock();
    }
  }

  // ---- the end

  /** Closes the ties for good: what is added later is refused. */
  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Nullable Link anyLink() {
    lock.lock();
    try {
      return link != null ? link : any(links == null ? null : links.values());
    } finally {
      lock.unlock();
    }
  }

  @Nullable Monitor anyWatcher() {
    return any(watchers);
  }

  @Nullable Monitor anyMonitor() {
    return any(monitors);
  }

  @Nullable Owed anyReply() {
    return any(replies);
  }

  private <T> @Nullable T any(@Nullable Collection<T> all) {
    lock.lock();
    try {
      return all == null || all.isEmpty() ? null : all.iterator().next();
    } finally {
      lock.unlock();
    }
  }

  /** The other end of a link has ended: what that does to the owner. */
  LinkExit broken(Link told) {
    lock.lock();
    try {
      Cell other = told.other(owner);
      if (find(other) != told) {
        return LinkExit.VOID;
      }
      if (trapping) {
        return LinkExit.MESSAGE;
      }
      drop(other);
      return LinkExit.SIGNAL;
    } finally {
      lock.unlock();
    }
  }
}

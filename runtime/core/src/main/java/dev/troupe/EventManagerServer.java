package dev.troupe;

import dev.troupe.HandlerException.Why;
import dev.troupe.internal.actor.Reports;
import dev.troupe.internal.actor.Turns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What an {@link EventManager} does when it runs. */
final class EventManagerServer implements GenServer {

  /** A handler that is there. Equal only to itself. */
  private static final class Installed {
    final String id;
    final EventHandler<Object> handler;
    final @Nullable ActorRef owner;

    Installed(String id, EventHandler<Object> handler, @Nullable ActorRef owner) {
      this.id = id;
      this.handler = handler;
      this.owner = owner;
    }
  }

  private final List<Installed> handlers = new ArrayList<>();
  private final Set<ActorRef> linked = new HashSet<>(); // owners, by links of this server's own
  private @Nullable Installed running;
  private boolean leaving;

  @Override
  public void init() {
    Self.trapExits(true);
  }

  // ---- adding and removing

  /** Adds a handler after the others. */
  @Nullable Object add(String id, Callable<?> factory, @Nullable ActorRef owner) {
    refuseDuplicate(id);
    install(handlers.size(), id, make(id, factory), null, owner);
    return null;
  }

  @Nullable Object delete(String id, @Nullable Object args) {
    return remove(get(id), new HandlerExit.Deleted(args));
  }

  /** Puts a handler in another's place; after the others if that is not there. */
  @Nullable Object swap(String oldId, String id, Callable<?> factory, @Nullable ActorRef owner) {
    if (!id.equals(oldId)) {
      refuseDuplicate(id);
    }
    EventHandler<Object> handler = make(id, factory);
    Installed old = find(oldId);
    if (old == null) {
      install(handlers.size(), id, handler, null, owner);
    } else {
      int at = handlers.indexOf(old);
      Object passed = remove(old, new HandlerExit.Swapped(id, owner));
      install(at, id, handler, passed, owner);
    }
    return null;
  }

  List<String> ids() {
    return handlers.stream().map(installed -> installed.id).toList();
  }

  private @Nullable Installed find(String id) {
    for (Installed installed : handlers) {
      if (installed.id.equals(id)) {
        return installed;
      }
    }
    return null;
  }

  private Installed get(String id) {
    Installed found = find(id);
    if (found == null) {
      throw new HandlerException(
          Self.ref() + " has no handler \"" + id + "\", but " + ids() + ".",
          Why.NO_HANDLER,
          id,
          null);
    }
    return found;
  }

  private void refuseDuplicate(String id) {
    if (find(id) != null) {
      throw new HandlerException(
          Self.ref() + " has a handler \"" + id + "\" already; give each an id of its own.",
          Why.DUPLICATE_ID,
          id,
          null);
    }
  }

  @SuppressWarnings("unchecked") // the manager's handle has taken no other
  private static EventHandler<Object> make(String id, Callable<?> factory) {
    try {
      return (EventHandler<Object>)
          Objects.requireNonNull(factory.call(), "the factory of a handler has returned null");
    } catch (Throwable thrown) {
      throw failed(id, "could not be made", thrown);
    }
  }

  private static HandlerException failed(String id, String what, Throwable thrown) {
    Turns.letSignalsThrough(thrown);
    return new HandlerException(
        "Handler \"" + id + "\" of " + Self.ref() + " " + what + ".", Why.FAILED, id, thrown);
  }

  private void install(
      int at,
      String id,
      EventHandler<Object> handler,
      @Nullable Object passed,
      @Nullable ActorRef owner) {
    try {
      handler.init(passed);
    } catch (Throwable thrown) {
      throw failed(id, "was not added, as its init has failed", thrown);
    }
    handlers.add(at, new Installed(id, handler, owner));
    // Over the link the owner hears of the manager's end, and the manager of the owner's.
    if (owner != null && !Turns.isLinkedTo(owner)) {
      linked.add(owner);
      Self.link(owner);
    }
  }

  /** Removes a handler; what its terminate has returned. */
  private @Nullable Object remove(Installed installed, HandlerExit.Reason reason) {
    handlers.remove(installed);
    HandlerExit.Reason told = reason;
    Object passed = null;
    try {
      passed = installed.handler.terminate(reason);
    } catch (Throwable thrown) {
      Turns.letSignalsThrough(thrown);
      Reports.handlerFailed(installed.id, "in terminate", thrown);
      told = new HandlerExit.Crashed(thrown);
    }
    tellOwner(installed, told);
    return passed;
  }

  /** Removes a handler that has thrown something, and reports that once. */
  private void crashed(Installed installed, String doing, Throwable thrown) {
    handlers.remove(installed);
    HandlerExit.Reason reason = new HandlerExit.Crashed(thrown);
    try {
      installed.handler.terminate(reason);
    } catch (Throwable second) {
      Turns.letSignalsThrough(second);
      if (second != thrown) {
        thrown.addSuppressed(second);
      }
    } finally {
      Reports.handlerFailed(installed.id, doing, thrown);
    }
    tellOwner(installed, reason);
  }

  private void tellOwner(Installed installed, HandlerExit.Reason reason) {
    ActorRef owner = installed.owner;
    if (owner == null) {
      return;
    }
    if (owner.isAlive()) {
      owner.send(new HandlerExit(Self.ref(), installed.id, reason));
    }
    if (!owns(owner) && linked.remove(owner)) {
      Self.unlink(owner);
    }
  }

  /** The handler that runs asks to be removed. */
  void leave() {
    if (running == null) {
      throw new IllegalStateException(
          "EventHandler.leave() was called while no handler runs: call it in onEvent, onInfo or"
              + " onCall.");
    }
    leaving = true;
  }

  // ---- events

  @Nullable Object event(Object event) {
    each("event", event, handler -> handler.onEvent(event));
    return null;
  }

  @Override
  public void onInfo(Object message) {
    if (message instanceof Exit(ActorRef from, ExitReason reason) && owns(from)) {
      linked.remove(from);
      ownerEnded(from, reason);
    } else {
      each("info", message, handler -> handler.onInfo(message));
    }
  }

  private boolean owns(ActorRef actor) {
    return handlers.stream().anyMatch(installed -> actor.equals(installed.owner));
  }

  private void ownerEnded(ActorRef owner, ExitReason reason) {
    for (Installed installed : List.copyOf(handlers)) {
      if (owner.equals(installed.owner)) {
        remove(installed, new HandlerExit.OwnerEnded(reason));
      }
    }
  }

  /** What one handler does with a message. */
  @FunctionalInterface
  private interface Reaction {
    void to(EventHandler<Object> handler) throws Exception;
  }

  private void each(String kind, Object message, Reaction reaction) {
    for (Installed installed : List.copyOf(handlers)) {
      running = installed;
      leaving = false;
      try {
        reaction.to(installed.handler);
      } catch (Throwable thrown) {
        Turns.letSignalsThrough(thrown);
        running = null;
        crashed(installed, Reports.handling(kind, message), thrown);
        continue;
      } finally {
        running = null;
      }
      leaveIfAsked(installed);
    }
  }

  private void leaveIfAsked(Installed installed) {
    if (leaving) {
      leaving = false;
      remove(installed, new HandlerExit.Left());
    }
  }

  Object call(String id, Object request) {
    Installed installed = get(id);
    running = installed;
    leaving = false;
    try {
      return Objects.requireNonNull(
          installed.handler.onCall(request), "onCall has returned null, which is no answer");
    } catch (Throwable thrown) {
      running = null;
      Turns.letSignalsThrough(thrown);
      leaving = false;
      crashed(installed, Reports.handling("call", request), thrown);
      throw failed(id, "has crashed in onCall and is removed", thrown);
    } finally {
      running = null;
      leaveIfAsked(installed);
    }
  }

  // ---- its end

  @Override
  public void terminate(ExitReason reason) {
    for (Installed installed : List.copyOf(handlers)) {
      remove(installed, new HandlerExit.ManagerEnded(reason));
    }
  }

  @Override
  public Object formatStatus() {
    return "handlers " + ids();
  }
}

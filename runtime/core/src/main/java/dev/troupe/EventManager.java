package dev.troupe;

import dev.troupe.internal.actor.Ask;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.CellTarget;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.NameTarget;
import dev.troupe.internal.actor.Target;
import dev.troupe.internal.actor.Tell;
import dev.troupe.internal.actor.Turns;
import dev.troupe.internal.actor.ViaTarget;
import dev.troupe.spi.Route;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The handle of an event manager: an actor that gives each event to all its {@linkplain
 * EventHandler handlers}, in the order in which they were added. It starts without any. Handlers
 * are told apart by their ids. Corresponds to {@code gen_event}.
 *
 * <p>Safe for use from any thread; immutable. All methods but {@link #notify(Object)} are calls.
 * Those that change or ask the manager have no time limit, {@link #call} has the system's; {@link
 * #within} sets one for all. Without a reply they throw a {@link CallException}. A handler cannot
 * make them to its own manager, which would wait for itself ({@link SelfCallException}); it can
 * notify it.
 *
 * @param <E> the events
 */
public final class EventManager<E> {

  private static final long NO_LIMIT = Long.MAX_VALUE;
  private static final long OF_SYSTEM = -1;

  /** As a limit: that of each method. */
  private static final long BY_METHOD = -2;

  private final Target target;
  private final long limit;

  private EventManager(Target target, long limit) {
    this.target = target;
    this.limit = limit;
  }

  // ---- where it is

  /**
   * Starts a manager that nobody supervises. Corresponds to {@code gen_event:start/0}.
   *
   * @param system where to start it
   * @param <E> the events
   * @return its handle
   * @throws StartException if the system is closed
   */
  public static <E> EventManager<E> start(ActorSystem system) {
    return start(system, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem)}, with options. Corresponds to {@code gen_event:start/2}.
   *
   * @param system where to start it
   * @param options its name
   * @param <E> the events
   * @return its handle
   * @throws StartException if the name is taken or the system is closed
   */
  public static <E> EventManager<E> start(ActorSystem system, StartOptions options) {
    return of(Route.start(Object.class, system, EventManagerServer::new, options).ref());
  }

  /**
   * Starts a manager linked to the actor whose turn it is. Corresponds to {@code
   * gen_event:start_link/0}.
   *
   * @param <E> the events
   * @return its handle
   * @throws StartException if the system is closed
   * @throws IllegalStateException outside a turn
   */
  public static <E> EventManager<E> startLink() {
    return startLink(StartOptions.defaults());
  }

  /**
   * As {@link #startLink()}, with options. Corresponds to {@code gen_event:start_link/2}.
   *
   * @param options its name
   * @param <E> the events
   * @return its handle
   * @throws StartException if the name is taken or the system is closed
   * @throws IllegalStateException outside a turn
   */
  public static <E> EventManager<E> startLink(StartOptions options) {
    return of(Route.startLink(Object.class, EventManagerServer::new, options).ref());
  }

  /**
   * Tells a supervisor how to start a manager; give it a {@link ChildSpec#name} to find it by.
   *
   * @param id what the supervisor calls it
   * @return a permanent child; after a restart it has no handlers
   * @throws IllegalArgumentException if the id is blank
   */
  public static ChildSpec child(String id) {
    return ChildSpec.of(id, EventManagerServer::new);
  }

  /**
   * The handle of one manager.
   *
   * @param manager its address
   * @param <E> the events, on which all that use it must agree: the compiler cannot see it
   * @return its handle
   * @throws WrongProtocolException if the actor is no event manager
   */
  public static <E> EventManager<E> of(ActorRef manager) {
    Cell cell = (Cell) Objects.requireNonNull(manager, "manager");
    if (!cell.mayServe(EventManagerServer.class)) {
      throw new WrongProtocolException(manager + " is no event manager.");
    }
    return new EventManager<>(new CellTarget(cell, EventManagerServer.class), BY_METHOD);
  }

  /**
   * The handle of whichever manager has a name when it is asked; survives restarts.
   *
   * @param system the system of the name
   * @param name the name
   * @param <E> the events, as of {@link #of}
   * @return its handle
   */
  public static <E> EventManager<E> named(ActorSystem system, String name) {
    Objects.requireNonNull(system, "system");
    return new EventManager<>(new NameTarget((Kernel) system, name), BY_METHOD);
  }

  /**
   * The handle of whichever manager an address leads to when it is asked.
   *
   * @param via the address
   * @param <E> the events, as of {@link #of}
   * @return its handle
   */
  public static <E> EventManager<E> via(Via via) {
    return new EventManager<>(new ViaTarget(Objects.requireNonNull(via, "via")), BY_METHOD);
  }

  /**
   * The same manager with a time limit for all calls.
   *
   * @param time how long, more than zero
   * @return the handle
   * @throws IllegalArgumentException if the time is zero or negative
   */
  public EventManager<E> within(Duration time) {
    return new EventManager<>(target, Limits.positive(time, "The limit of within(...)"));
  }

  /**
   * The manager's address now; what is sent to it reaches {@link EventHandler#onInfo}, and {@link
   * ActorRef#stop()} stops it.
   *
   * @return its address
   * @throws NoProcessException if nobody has the name
   * @throws WrongProtocolException if that is no event manager
   */
  public ActorRef ref() {
    return target.ref(EventManagerServer.class);
  }

  // ---- its handlers

  /**
   * Adds a handler after the others. Corresponds to {@code gen_event:add_handler/3}.
   *
   * @param id tells it from the others
   * @param handler makes it, in the manager's turn
   * @throws HandlerException if there is one of that id, or the factory or {@link
   *     EventHandler#init} throws; it is not added then
   * @throws IllegalArgumentException if the id is blank
   */
  public void add(String id, Callable<? extends EventHandler<? super E>> handler) {
    check(id, handler);
    change("add", server -> server.add(id, handler, null));
  }

  /**
   * Adds a handler that the actor whose turn it is owns: it leaves when that actor ends, and when
   * it is removed before, the actor gets a {@link HandlerExit}. Owner and manager are linked
   * meanwhile, so a manager that crashes ends an owner that does not trap exits. Corresponds to
   * {@code gen_event:add_sup_handler/3}.
   *
   * @param id tells it from the others
   * @param handler makes it, in the manager's turn
   * @throws HandlerException as {@link #add}
   * @throws IllegalArgumentException if the id is blank
   * @throws IllegalStateException outside a turn
   */
  public void addSupervised(String id, Callable<? extends EventHandler<? super E>> handler) {
    check(id, handler);
    ActorRef owner = Turns.self("EventManager.addSupervised(...)");
    change("addSupervised", server -> server.add(id, handler, owner));
  }

  /**
   * As {@link #delete(String, Object)}, without arguments.
   *
   * @param id which handler
   * @return what its {@link EventHandler#terminate} has returned, which may be null
   * @throws HandlerException if there is no handler of that id
   */
  public @Nullable Object delete(String id) {
    return delete(id, null);
  }

  /**
   * Removes a handler. Corresponds to {@code gen_event:delete_handler/3}.
   *
   * @param id which handler
   * @param args for its {@link EventHandler#terminate}, in {@link HandlerExit.Deleted}
   * @return what that has returned; null too if it has thrown, which is reported
   * @throws HandlerException if there is no handler of that id
   */
  public @Nullable Object delete(String id, @Nullable Object args) {
    Objects.requireNonNull(id, "id");
    return change("delete", server -> server.delete(id, args));
  }

  /**
   * Puts a handler in another's place. What {@link EventHandler#terminate} of the old one returns
   * is passed to {@link EventHandler#init} of the new one; no event comes between the two. If the
   * old one is not there, the new one is added after the others. Corresponds to {@code
   * gen_event:swap_handler/3}.
   *
   * @param oldId which handler
   * @param newId tells the new one from the others; it may be the same id
   * @param handler makes the new one, in the manager's turn, before the old one is removed
   * @throws HandlerException if there is another handler of the new id, or the factory throws:
   *     nothing has changed then; or if init throws: then both are gone
   * @throws IllegalArgumentException if the new id is blank
   */
  public void swap(
      String oldId, String newId, Callable<? extends EventHandler<? super E>> handler) {
    Objects.requireNonNull(oldId, "oldId");
    check(newId, handler);
    change("swap", server -> server.swap(oldId, newId, handler, null));
  }

  /**
   * As {@link #swap}; the actor whose turn it is owns the new handler, as with {@link
   * #addSupervised}. Corresponds to {@code gen_event:swap_sup_handler/3}.
   *
   * @param oldId which handler
   * @param newId tells the new one from the others; it may be the same id
   * @param handler makes the new one, in the manager's turn, before the old one is removed
   * @throws HandlerException as {@link #swap}
   * @throws IllegalArgumentException if the new id is blank
   * @throws IllegalStateException outside a turn
   */
  public void swapSupervised(
      String oldId, String newId, Callable<? extends EventHandler<? super E>> handler) {
    Objects.requireNonNull(oldId, "oldId");
    check(newId, handler);
    ActorRef owner = Turns.self("EventManager.swapSupervised(...)");
    change("swapSupervised", server -> server.swap(oldId, newId, handler, owner));
  }

  /**
   * Which handlers there are. Corresponds to {@code gen_event:which_handlers/1}.
   *
   * @return their ids, in the order in which they get events
   */
  public List<String> whichHandlers() {
    return this.<List<String>>ask("whichHandlers", NO_LIMIT, EventManagerServer::ids, true);
  }

  private static void check(String id, Object handler) {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("The id of a handler must not be blank.");
    }
    Objects.requireNonNull(handler, "handler");
  }

  // ---- events

  /**
   * Gives an event to all handlers, and does not wait for that; events of one sender are handled in
   * the order sent. Without a manager the event is a dead letter. Corresponds to {@code
   * gen_event:notify/2}.
   *
   * @param event the event, which is shared, so it should be immutable
   * @throws OverloadedException if the manager was started with a bounded {@link Mailbox} that
   *     refuses what it has no room for
   */
  public void notify(E event) {
    Objects.requireNonNull(event, "event");
    target.cast(
        new Tell<>(EventManagerServer.class, "notify", event, server -> server.event(event)));
  }

  /**
   * Gives an event to all handlers, and returns when all have handled it. Corresponds to {@code
   * gen_event:sync_notify/2}.
   *
   * @param event the event, which is shared, so it should be immutable
   */
  public void syncNotify(E event) {
    Objects.requireNonNull(event, "event");
    change("syncNotify", server -> server.event(event));
  }

  /**
   * Asks one handler, by its {@link EventHandler#onCall}. Corresponds to {@code gen_event:call/3}.
   *
   * @param id which handler
   * @param request what to ask; it is shared, so it should be immutable
   * @param type what the answer must be; {@code Integer.class} for an {@code int}, never {@code
   *     int.class}
   * @param <R> what the answer must be
   * @return the answer
   * @throws HandlerException if there is no handler of that id, or it throws: then it is removed
   * @throws ClassCastException if the answer is of another type
   */
  public <R> R call(String id, Object request, Class<R> type) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(type, "type");
    Object answer = ask("call", OF_SYSTEM, server -> server.call(id, request), false);
    if (!type.isInstance(answer)) {
      throw new ClassCastException(
          "Handler \""
              + id
              + "\" has answered with "
              + (answer == null ? "null" : "a " + answer.getClass().getName())
              + ", but the call expects a "
              + type.getName()
              + ".");
    }
    return type.cast(answer);
  }

  private @Nullable Object change(
      String method, Ask.Body<EventManagerServer, @Nullable Object> change) {
    return this.<@Nullable Object>ask(method, NO_LIMIT, change, true);
  }

  private <R extends @Nullable Object> R ask(
      String method, long usual, Ask.Body<EventManagerServer, R> body, boolean atOnce) {
    Ask<EventManagerServer, R> ask =
        new Ask<>(EventManagerServer.class, method, body, HandlerException.class);
    return (atOnce ? ask.atOnce() : ask).of(target, limit == BY_METHOD ? usual : limit);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventManager<?> that && target.equals(that.target);
  }

  @Override
  public int hashCode() {
    return target.hashCode();
  }

  @Override
  public String toString() {
    return "event manager " + target;
  }
}

package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.StateMachine;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an actor whose server is a state has beside it. The turn's own. */
// A handler only notes what it asks for. When it has returned, the transition is made, in this
// order: the new state takes its place and is entered; the event is put aside, if it was postponed;
// after a change, all that was put aside comes back, oldest first, and the state's timeout is
// cancelled; the inserted events come before that; then timeouts are set, those of zero as events
// after all these.
//
// `events` has been received, and so comes before whatever is in the mailbox.
public final class Machine {

  /** What is being done. */
  private enum Phase {
    REST,
    INIT,
    EVENT,
    ENTER
  }

  /** What a handler wants of a timeout, in the order asked; the last one of a name counts. */
  private sealed interface Wish {
    record Set(Object content, long nanos) implements Wish {}

    record Update(Object content) implements Wish {}

    record Cancel() implements Wish {}
  }

  private final Cell cell;
  private final Chain events = new Chain();
  private final Chain postponed = new Chain();
  private final KeyedAlarms<Timeout> timeouts;

  // What the running handler has asked for.
  private final Chain inserted = new Chain();
  private final Map<Object, Wish> wishes = new LinkedHashMap<>();
  private @Nullable Object next;
  private boolean again; // the state is to be entered again
  private boolean postponing;
  private boolean passed; // the signal that the event is postponed has got out of the handler

  private Phase phase = Phase.REST;
  private @Nullable Signal handled;

  Machine(Cell cell) {
    this.cell = cell;
    this.timeouts = new KeyedAlarms<>(cell.kernel().host());
  }

  // ---- for the turn

  /** Runs {@code init} of the first state and enters it; a reason if the actor must end. */
  @Nullable ExitReason start(StateMachine<?> first, Seat on) throws Exception {
    phase = Phase.INIT;
    first.init();
    if (on.stop != null) {
      return (ExitReason) on.stop;
    }
    again = true;
    return transit(null, on);
  }

  void before(Signal signal) {
    if (signal.isSystem(cell)) {
      return;
    }
    phase = Phase.EVENT;
    handled = signal;
    boolean isTheTimeout = signal instanceof Timeout.Event event && event.isOf(Timeout.OF_EVENT);
    if (!isTheTimeout && signal.isEvent(cell)) {
      timeouts.cancel(Timeout.OF_EVENT);
    }
  }

  @Nullable ExitReason after(Signal signal, Seat on) {
    if (phase != Phase.EVENT) {
      return null;
    }
    if (postponing && !passed) {
      return Crash.reason(
          new IllegalStateException(
              "The handler of "
                  + signal.describe()
                  + " has swallowed the signal of postpone() and returned; its catch (Throwable)"
                  + " must let that through."));
    }
    return transit(signal, on);
  }

  /** What the handler has asked for is not done, although the actor goes on: that is a test's. */
  void forget() {
    while (inserted.poll() != null) {
      cell.unmade();
    }
    wishes.clear();
    next = null;
    again = false;
    postponing = false;
    passed = false;
  }

  /** Counts what is kept. Any thread, in passing. */
  void count(Census census) {
    events.count(census);
    postponed.count(census);
    inserted.count(census);
  }

  @Nullable Signal poll() {
    return events.poll();
  }

  boolean hasNext() {
    return !events.isEmpty();
  }

  /** The actor has ended: puts the events that nobody will handle before others. */
  @Nullable Node surrender(@Nullable Node others) {
    timeouts.close();
    return postponed.before(inserted.before(events.before(others)));
  }

  static boolean isPostponing(Cell cell) {
    Gear gear = cell.gearIfAny();
    Machine machine = gear == null ? null : gear.machineIfAny();
    return machine != null && machine.postponing;
  }

  /** Notes that the signal of {@link #postpone} has arrived; false if it was not asked for. */
  static boolean letsPass(Cell cell) {
    boolean asked = isPostponing(cell);
    if (asked) {
      cell.gear().machine().passed = true;
    }
    return asked;
  }

  // ---- a transition

  private @Nullable ExitReason transit(@Nullable Signal signal, Seat on) {
    try {
      return tryToTransit(signal, on);
    } catch (Throwable thrown) {
      if (signal != null) { // then it is the turn's
        if (postponed.drop(signal) || events.drop(signal)) {
          cell.takeBack(signal);
        }
      }
      return Crash.reason(thrown);
    }
  }

  private @Nullable ExitReason tryToTransit(@Nullable Signal signal, Seat on) throws Exception {
    Object before = Objects.requireNonNull(cell.server());
    boolean changed = false;
    if (next != null) {
      changed = !next.equals(before);
      cell.replaceServer(next);
      next = null;
    }
    if (changed || again) {
      StateMachine<?> state = (StateMachine<?>) Objects.requireNonNull(cell.server());
      ExitReason ending = enter(state, changed ? before : state, signal, on);
      if (ending != null) {
        return ending;
      }
      again = false;
    }
    if (postponing && signal != null) {
      postponed.add(signal);
      cell.putBack(signal);
    }
    if (changed) {
      events.addFirst(postponed);
      timeouts.cancel(Timeout.OF_STATE);
    }
    events.addFirst(inserted);
    if (!wishes.isEmpty()) {
      wishes.forEach(this::grant);
      wishes.clear();
    }
    postponing = false;
    passed = false;
    handled = null;
    phase = Phase.REST;
    on.handle(null);
    return null;
  }

  private @Nullable ExitReason enter(
      StateMachine<?> state, Object previous, @Nullable Signal signal, Seat on) throws Exception {
    phase = Phase.ENTER;
    on.handle(new Life.Around(signal)); // for a killer, should the hook hang
    enter(state, previous);
    Thread.interrupted(); // as after any handler
    return on.stop instanceof ExitReason asked ? asked : cell.exitReason();
  }

  @SuppressWarnings("unchecked") // become takes states of S only
  private static <S extends StateMachine<S>> void enter(StateMachine<S> state, Object previous)
      throws Exception {
    state.onEnter((S) previous);
  }

  private void grant(Object name, Wish wish) {
    switch (wish) {
      case Wish.Set(Object content, long nanos) -> set(new Timeout(cell, name, content), nanos);
      case Wish.Cancel() -> timeouts.cancel(name);
      case Wish.Update(Object content) -> {
        Timeout running = timeouts.get(name);
        if (running == null) {
          set(new Timeout(cell, name, content), 0);
        } else {
          running.content = content;
        }
      }
    }
  }

  private void set(Timeout timeout, long nanos) {
    timeouts.put(timeout);
    if (nanos == 0) {
      events.add(new Timeout.Event(timeout));
      cell.made();
    } else {
      timeouts.set(timeout, nanos);
    }
  }

  void received(Timeout timeout) {
    timeouts.cancel(timeout.key);
  }

  // ---- what a state asks for

  /**
   * The machine of the current turn.
   *
   * @param state the state that asks
   * @param what the method that was called, for messages
   * @return the machine
   * @throws IllegalStateException if the turn is not that of a machine in this state
   */
  public static Machine of(StateMachine<?> state, String what) {
    Cell self = Turns.self(what);
    Gear gear = self.gearIfAny();
    Machine machine = gear == null ? null : gear.machineIfAny();
    Object current = self.server();
    if (machine == null || current != state) {
      throw new IllegalStateException(
          what
              + " was called on a "
              + state.getClass().getName()
              + " ("
              + Crash.describe(state)
              + "), which is not the current state of "
              + self
              + ": that is "
              + (current == null
                  ? "none yet"
                  : "a "
                      + current.getClass().getName()
                      + " ("
                      + Crash.describe(current)
                      + "), and it must be the same object, not an equal one")
              + ". Call it on `this`, in the handler of the state that is current.");
    }
    if (machine.phase == Phase.REST || Turns.seat(what).handling() instanceof Life.Ending) {
      throw new IllegalStateException(
          what + " was called while no event is being handled, such as in terminate.");
    }
    return machine;
  }

  private void checkNotEntering(String what, boolean inInit) {
    if (phase == Phase.ENTER) {
      throw new IllegalStateException(
          what
              + " was called in onEnter, which can neither postpone nor insert events nor change the"
              + " state. Set a timeout of zero there, and do it in onStateTimeout.");
    }
    if (phase == Phase.INIT && !inInit) {
      throw new IllegalStateException(
          what
              + " was called in init, which handles no event. The first state is what the factory"
              + " returns.");
    }
  }

  /**
   * See {@link StateMachine#become}.
   *
   * @param state the next state
   */
  public void become(Object state) {
    checkNotEntering("become(...)", false);
    next = state;
  }

  /** See {@link StateMachine#repeatState}. */
  public void repeat() {
    checkNotEntering("repeatState()", false);
    again = true;
  }

  /**
   * See {@link StateMachine#postpone}.
   *
   * @return never, so that the caller may throw the result
   */
  public RuntimeException postpone() {
    checkNotEntering("postpone()", false);
    Signal signal = Objects.requireNonNull(handled);
    if (signal instanceof CallSignal<?> call) {
      if (call.isDeferred() && !postponing) {
        throw new IllegalStateException(
            "postpone() was called after Reply.later: the call to "
                + call.name()
                + " is answered later, and so is not handled again.");
      }
      call.defer();
    } else if (!signal.isEvent(cell)) {
      throw new IllegalStateException(
          "postpone() was called in " + signal.describe() + ", which is no event.");
    }
    postponing = true;
    throw Sneaky.<RuntimeException>rethrow(Postponement.SIGNAL);
  }

  /**
   * See {@link StateMachine#nextEvent}.
   *
   * @param event what to do
   * @param <S> what it takes
   */
  public <S> void insert(StateMachine.Event<S> event) {
    checkNotEntering("nextEvent(...)", true);
    inserted.add(new InsertedEvent<>(event));
    cell.made();
  }

  /**
   * See {@link StateMachine#nextInfo}.
   *
   * @param message the message
   */
  public void insertInfo(Object message) {
    checkNotEntering("nextInfo(...)", true);
    inserted.add(new Notice(message));
    cell.made();
  }

  /**
   * Sets the timeout of the state.
   *
   * @param nanos after how long
   * @param content what the hook gets
   */
  public void stateTimeout(long nanos, Object content) {
    wish(Timeout.OF_STATE, new Wish.Set(content, nanos));
  }

  /**
   * Changes what the timeout of the state brings.
   *
   * @param content what the hook gets
   */
  public void updateStateTimeout(Object content) {
    wish(Timeout.OF_STATE, new Wish.Update(content));
  }

  /** Cancels the timeout of the state. */
  public void cancelStateTimeout() {
    wish(Timeout.OF_STATE, new Wish.Cancel());
  }

  /**
   * Sets the timeout that any event cancels.
   *
   * @param nanos after how long
   * @param content what the hook gets
   */
  public void eventTimeout(long nanos, Object content) {
    wish(Timeout.OF_EVENT, new Wish.Set(content, nanos));
  }

  /** Cancels the timeout that any event cancels. */
  public void cancelEventTimeout() {
    wish(Timeout.OF_EVENT, new Wish.Cancel());
  }

  /**
   * Sets a named timeout.
   *
   * @param name its name
   * @param nanos after how long
   * @param content what the hook gets
   */
  public void timeout(Object name, long nanos, Object content) {
    wish(name, new Wish.Set(content, nanos));
  }

  /**
   * Changes what a named timeout brings.
   *
   * @param name its name
   * @param content what the hook gets
   */
  public void updateTimeout(Object name, Object content) {
    wish(name, new Wish.Update(content));
  }

  /**
   * Cancels a named timeout.
   *
   * @param name its name
   */
  public void cancelTimeout(Object name) {
    wish(name, new Wish.Cancel());
  }

  private void wish(Object name, Wish wish) {
    wishes.remove(name); // so that it has its place among those asked for now
    wishes.put(name, wish);
  }
}

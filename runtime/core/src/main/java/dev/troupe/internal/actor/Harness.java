package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.StateMachine;
import dev.troupe.SystemOptions;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** An actor whose turns the caller's thread runs, one when it is told to. For {@code Turn}. */
public final class Harness {

  private final Kernel kernel = Kernel.create("turn", SystemOptions.defaults());
  private final Cell cell;
  private @Nullable ExitReason stopped;
  private boolean closed;

  /**
   * Makes the actor. Its mailbox stays in the state of a running turn, so that no worker ever runs
   * one.
   *
   * @param server the object behind it
   */
  public Harness(Object server) {
    this.cell = kernel.harnessed(server);
    if (server instanceof StateMachine<?>) {
      cell.gear().machine();
    }
  }

  /**
   * The actor.
   *
   * @return its address
   */
  public Cell cell() {
    return cell;
  }

  /**
   * With what reason a turn has asked to stop.
   *
   * @return null if none has
   */
  public @Nullable ExitReason stopped() {
    return stopped;
  }

  /**
   * Runs something as a turn of the actor, on this thread.
   *
   * @param turn what to run
   * @param <T> what it returns
   * @return its result
   * @throws Exception what the turn throws
   */
  public <T extends @Nullable Object> T turn(Callable<T> turn) throws Exception {
    if (closed) {
      throw new IllegalStateException(
          "This Turn is closed, so it runs no turn any more. Wrap the server in a new one.");
    }
    Seat seat = Seat.current();
    if (seat != null) {
      return nested(seat, turn);
    }
    try {
      return nested(Seat.take(), turn);
    } finally {
      Seat.vacate();
    }
  }

  private <T extends @Nullable Object> T nested(Seat seat, Callable<T> turn) {
    return seat.nest(
        cell,
        () -> {
          cell.seat(seat);
          try {
            return turn.call();
          } catch (Throwable thrown) {
            throw Sneaky.<RuntimeException>rethrow(thrown);
          } finally {
            cell.seat(null);
            if (stopped == null && seat.stop instanceof ExitReason reason) {
              stopped = reason;
            }
          }
        });
  }

  /**
   * Runs {@code init}, if there are hooks, and enters the first state of a state machine.
   *
   * @throws Exception what a hook throws
   */
  public void init() throws Exception {
    turn(() -> {
      Seat seat = Turns.seat("A turn");
      seat.handle(TurnLoop.STARTING);
      if (cell.server() instanceof StateMachine<?> first) {
        end(cell.gear().machine().start(first, seat));
        handleOwn();
      } else if (cell.server() instanceof GenServer hooks) {
        hooks.init();
      }
      return null;
    });
  }

  /**
   * Runs a call as a turn. What it throws is thrown on, but for the signals that it replies later
   * or is postponed.
   *
   * @param call the call
   * @throws Exception what the handler throws
   */
  public void call(HarnessCall<?> call) throws Exception {
    turn(() -> {
      Seat seat = Turns.seat("A turn");
      Gear gear = cell.gearIfAny();
      Machine machine = gear == null ? null : gear.machineIfAny();
      if (machine != null) {
        machine.before(call);
      }
      Exception reply = null;
      seat.handle(call);
      try {
        cell.made();
        cell.handled++;
        call.serve(Objects.requireNonNull(cell.server()));
        if (call.isDeferred()) {
          throw new IllegalStateException(
              "The handler has swallowed the signal of "
                  + (Machine.isPostponing(cell) ? "postpone()" : "Reply.later")
                  + " and returned; its catch (Throwable) must let that through.");
        }
        call.replied(kernel.host());
      } catch (RuntimeException crash) {
        forget(machine);
        throw crash;
      } catch (Exception declared) {
        reply = declared;
      } catch (Throwable thrown) {
        if (thrown == Postponement.SIGNAL && Machine.letsPass(cell)) {
          call.handleAgain();
        } else if (thrown != Later.SIGNAL || !call.isDeferred()) {
          forget(machine);
          throw Sneaky.<RuntimeException>rethrow(thrown);
        }
      } finally {
        seat.handle(null);
      }
      if (machine != null) {
        end(machine.after(call, seat));
        handleOwn();
      }
      if (reply != null) {
        throw reply;
      }
      return null;
    });
  }

  private static void forget(@Nullable Machine machine) {
    if (machine != null) {
      machine.forget();
    }
  }

  /**
   * Runs a cast or an info message as a turn.
   *
   * @param event the event
   * @throws Exception what the handler throws
   */
  public void event(HarnessEvent event) throws Exception {
    cell.made();
    handle(event);
    turn(() -> {
      if (cell.server() instanceof StateMachine<?>) {
        handleOwn();
      }
      return null;
    });
  }

  /**
   * Handles what has been sent to the actor.
   *
   * @return how many messages there were
   * @throws Exception what a handler throws; the messages after it stay
   */
  public int handleQueued() throws Exception {
    int handled = 0;
    for (Signal signal = cell.takeNext(); signal != null; signal = cell.takeNext()) {
      handled++;
      handle(signal);
    }
    return handled;
  }

  /** Handles what comes before everything in the mailbox. */
  private void handleOwn() throws Exception {
    Gear gear = cell.gear();
    for (Signal signal = gear.poll(); signal != null; signal = gear.poll()) {
      handle(signal);
    }
  }

  private void handle(Signal signal) throws Exception {
    end(turn(() -> deliver(signal)));
  }

  private void end(@Nullable ExitReason ending) {
    if (ending instanceof ExitReason.Crashed(Throwable cause)) {
      throw Sneaky.<RuntimeException>rethrow(cause);
    }
    if (ending != null && stopped == null) {
      stopped = ending;
    }
  }

  /** As a turn would, but that callers need not wait for an end that only the test brings about. */
  private @Nullable ExitReason deliver(Signal arrived) {
    Seat seat = Turns.seat("A turn");
    Gear gear = cell.gearIfAny();
    cell.handled++;
    Signal signal = gear == null ? arrived : gear.admit(arrived);
    if (signal == null) {
      cell.unbegun();
      return null;
    }
    seat.handle(signal);
    ExitReason ending = signal.deliver(cell, seat);
    seat.handle(null);
    if (signal instanceof CallSignal<?> call && seat.heldReply != null) {
      call.complete(seat.heldReply, kernel.host());
    }
    gear = cell.gearIfAny();
    if (ending == null && gear != null) {
      ending = gear.after(signal, seat);
    } else if (gear != null) {
      forget(gear.machineIfAny());
    }
    if (ending != null) {
      signal.discard(cell, ending);
    }
    return ending;
  }

  /**
   * The server, as it is now.
   *
   * @return the object behind the actor
   */
  public Object server() {
    return Objects.requireNonNull(cell.server());
  }

  /**
   * The hooks of the server.
   *
   * @return null if it has none
   */
  public @Nullable GenServer hooks() {
    return cell.server() instanceof GenServer hooks ? hooks : null;
  }

  /** Ends what the turns have started. */
  public void close() {
    closed = true;
    kernel.abandon(cell);
    kernel.close();
  }
}

package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.ReplyTo;
import dev.troupe.internal.scheduler.Seat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a turn may ask of the runtime, for the thread that runs it. */
public final class Turns {

  private Turns() {}

  /**
   * The seat of the current turn.
   *
   * @param what the method that was called, for the message
   * @return the seat
   * @throws IllegalStateException if the thread runs no turn, or one that was taken from its actor
   */
  public static Seat seat(String what) {
    Seat seat = Seat.current();
    if (seat == null || seat.task() == null) {
      throw new IllegalStateException(
          what
              + " was called on thread \""
              + Thread.currentThread().getName()
              + "\", which runs no actor's turn. Call it in a handler, a hook, a factory or the body"
              + " of a process, on the thread that the runtime runs it on.");
    }
    Cell.checkNotFenced(seat);
    return seat;
  }

  /**
   * The actor whose turn it is.
   *
   * @param what as of {@link #seat}
   * @return the actor
   */
  public static Cell self(String what) {
    if (seat(what).task() instanceof Cell cell) {
      return cell;
    }
    throw new IllegalStateException(what + " was called in a turn of no actor.");
  }

  /**
   * The server whose turn it is.
   *
   * @param what as of {@link #seat}
   * @return the actor
   */
  public static Cell serverTurn(String what) {
    Cell self = self(what);
    if (self.isProcess()) {
      throw new IllegalStateException(
          what
              + " was called in a bare process, which has no server. It is for handlers and hooks.");
    }
    return self;
  }

  /**
   * Has something run right after the running handler.
   *
   * @param step what to run
   */
  public static void continueWith(GenServer.Step step) {
    Cell self = serverTurn("Self.continueWith(...)");
    if (seat("Self.continueWith(...)").handling() instanceof Life.Ending) {
      throw new IllegalStateException(
          "Self.continueWith(...) was called in terminate, after which nothing runs.");
    }
    self.gear().handleNext(new ContinueSignal(step));
    self.made();
  }

  /**
   * Ends the actor when its handler has returned.
   *
   * @param reason why
   */
  public static void stop(ExitReason reason) {
    Seat seat = seat("Self.stop(...)");
    if (seat.stop == null) {
      seat.stop = reason;
    }
  }

  /** Gives up the start that runs, which is no failure. */
  public static void ignore() {
    Seat seat = seat("Self.ignore()");
    if (seat.handling() != TurnLoop.STARTING) {
      throw new IllegalStateException(
          "Self.ignore() was called by "
              + seat.task()
              + ", which has started. Call it in the factory or in init, or end the actor by"
              + " Self.stop().");
    }
    if (seat.stop == null) {
      seat.stop = TurnLoop.IGNORED;
    }
  }

  /**
   * The call that is being handled.
   *
   * @return null in a cast, a hook or a bare process
   */
  public static @Nullable CallSignal<?> handledCall() {
    return seat("A handler").handling() instanceof CallSignal<?> call ? call : null;
  }

  /**
   * Puts the answer to the current call off.
   *
   * @param consumer gets the right to answer
   * @param toVoid whether it is meant for a call that returns void
   * @param <T> what the call returns
   * @return never, so that the caller may throw the result
   */
  public static <T extends @Nullable Object> RuntimeException defer(
      Consumer<? super ReplyTo<T>> consumer, boolean toVoid) {
    String what = toVoid ? "Reply.laterVoid" : "Reply.later";
    Seat seat = seat(what);
    Cell self = self(what);
    if (!(seat.handling() instanceof CallSignal<?> call)) {
      throw new IllegalStateException(
          what + " was called while no call is being handled: a cast or a hook has no reply.");
    }
    if (!call.isDeferrable()) {
      throw new IllegalStateException(
          what + " was called while " + call.name() + " is handled, which is answered at once.");
    }
    if (call.isDeferred()) {
      throw new IllegalStateException(
          what + " was called twice for the same " + call.name() + ": a call has one reply.");
    }
    if (call.isVoid() != toVoid) {
      throw new IllegalStateException(
          "The call that is being handled, "
              + call.name()
              + ", returns "
              + (toVoid ? "something: use Reply.later" : "void: use Reply.laterVoid")
              + ". If that is another method's reply, call that method by a stub, not directly.");
    }
    call.defer();
    OpenReply<T> reply = new OpenReply<>(self, call);
    if (self.ties().owe(reply.owed())) {
      self.kernel().lostReplies().added();
    }
    consumer.accept(reply);
    throw Sneaky.<RuntimeException>rethrow(Later.SIGNAL);
  }

  /**
   * The server of the actor whose turn it is.
   *
   * @param what as of {@link #seat}
   * @return null for a bare process, and before there is one
   */
  public static @Nullable Object server(String what) {
    return self(what).server();
  }

  /**
   * Whether the actor whose turn it is has a link to another.
   *
   * @param other the other
   * @return whether the link stands
   */
  public static boolean isLinkedTo(ActorRef other) {
    return self("A link").ties().isLinkedTo((Cell) other);
  }

  /**
   * Throws what is thrown to end a turn or to put a reply off, and no failure; for a server that
   * catches what others throw.
   *
   * @param thrown what it has caught
   */
  public static void letSignalsThrough(Throwable thrown) {
    if (thrown == Later.SIGNAL || thrown instanceof ExitNow) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }

  /**
   * Called before a thread waits for anything, by what may be used in turns and elsewhere: in a
   * turn, what would run next on this thread must not wait too.
   */
  public static void beforeWaiting() {
    Seat seat = Seat.current();
    if (seat != null) {
      Cell.checkNotFenced(seat);
      seat.beforeParking();
    }
  }

  /**
   * The time of the current turn's system.
   *
   * @return nanoseconds, to be compared with each other only
   */
  public static long nanoTime() {
    return self("The time").kernel().host().nanoTime();
  }
}

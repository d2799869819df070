package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.Sys;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A request to the runtime's side of an actor, handled in the actor's turn, also while it is
 * suspended. What it throws is its reply.
 *
 * @param <R> what it returns
 */
public final class SysCall<R extends @Nullable Object> extends CallSignal<R> {

  /**
   * What runs in the actor's turn.
   *
   * @param <R> what it returns
   */
  @FunctionalInterface
  public interface Body<R extends @Nullable Object> {
    /**
     * Does what was asked.
     *
     * @param cell the actor
     * @return the answer
     * @throws Exception as the answer
     */
    R run(Cell cell) throws Exception;
  }

  private final Cell cell;
  private final String method;
  private final boolean urgent;
  private final Body<? extends R> body;
  private @Nullable Object result;

  /**
   * Makes a request, to be sent once.
   *
   * @param actor whom to ask
   * @param method what to call it in messages
   * @param urgent whether it comes before what is in the mailbox
   * @param body what runs in the actor's turn
   */
  public SysCall(ActorRef actor, String method, boolean urgent, Body<? extends R> body) {
    this.cell = (Cell) actor;
    this.method = method;
    this.urgent = urgent;
    this.body = body;
  }

  /**
   * Asks, and waits for the answer.
   *
   * @param limit nanoseconds, or less than 0 for the system's limit
   * @return the answer
   * @throws dev.troupe.CallException if there is none
   */
  public R ask(long limit) {
    Throwable thrown = Calls.call(cell, this, limit < 0 ? cell.kernel().callLimit() : limit);
    if (thrown != null) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
    return value();
  }

  @Override
  boolean sendTo(Cell callee, @Nullable Seat sender, long limit) {
    return urgent ? callee.tellFirst(this) : super.sendTo(callee, sender, limit);
  }

  @Override
  boolean isMessage() {
    return false;
  }

  @Override
  boolean isSystem(Cell of) {
    return true;
  }

  @Override
  public Class<?> protocol() {
    return Sys.class;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public boolean serve(Object server) throws Throwable {
    cell.noMessage();
    result = body.run(cell);
    return true;
  }

  @Override
  public void storeReply(@Nullable Object value) {
    result = value;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what the body has returned, which may be null
  public R value() {
    return (R) result;
  }

  @Override
  public boolean declares(Throwable failure) {
    return !(failure instanceof ExitNow);
  }

  @Override
  public String toString() {
    return name();
  }
}

package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.StartOptions;
import dev.troupe.Turn;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Probe} that stands in for an actor of a protocol. {@code AccountRef.of(probe.ref())} is
 * its stub, or one by name if it was started under one. Calls and casts are recorded as {@link
 * ReceivedCall} and {@link ReceivedCast}, in order with all other messages; what calls it waits
 * until the test answers.
 *
 * <pre>{@code
 * var account = Probe.in(system, Account.class);
 * var shop = new Shop(AccountRef.of(account.ref()));
 * var sold = runAsync(() -> shop.sell("tea"));
 * account.expectVoidCall(a -> a.withdraw(300)).fail(new InsufficientFunds());
 * account.expectNothing();
 * }</pre>
 *
 * <p>Which message is meant, a lambda says that calls its method once, with the arguments; it is
 * never sent. Where arguments do not matter, or a condition is to hold for them, use {@link
 * #expect(Class, java.util.function.Predicate) expect(ReceivedCall.class, call -> …)}.
 *
 * @param <P> the protocol
 */
public final class ProtocolProbe<P> extends Probe {

  private final Class<P> protocol;

  private ProtocolProbe(Class<P> protocol, Recorder recorder, Cell cell, long limit) {
    super(recorder, cell, limit);
    this.protocol = protocol;
  }

  static <P> ProtocolProbe<P> start(ActorSystem system, Class<P> protocol, StartOptions options) {
    Kernel kernel = (Kernel) Objects.requireNonNull(system, "system");
    if (!Objects.requireNonNull(protocol, "protocol").isInterface()) {
      throw new IllegalArgumentException(
          protocol.getName() + " is no interface; give the @Actor interface to stand in for.");
    }
    Recorder recorder = new Recorder();
    Object server = ProtocolServer.of(protocol, recorder);
    Cell cell = kernel.start(() -> server, options, null);
    return new ProtocolProbe<>(protocol, recorder, cell, kernel.callLimit());
  }

  @Override
  public ProtocolProbe<P> within(Duration time) {
    return new ProtocolProbe<>(
        protocol, recorder, cell, Limits.positive(time, "The limit of within(...)"));
  }

  @Override
  public ProtocolProbe<P> watch(ActorRef actor) {
    super.watch(actor);
    return this;
  }

  /**
   * Waits for the next message, which must be a call.
   *
   * @param call calls the method once, with the arguments, such as {@code Account::balance}
   * @param <R> what the call returns
   * @return the call, to be answered
   * @throws AssertionError if it is another message, or none comes
   * @throws IllegalArgumentException if the lambda does not call one method once
   */
  public <R extends @Nullable Object> ReceivedCall<R> expectCall(
      Turn.Handler<? super P, R, ?> call) {
    return await(call(p -> call.handle(p)), true);
  }

  /**
   * Waits for a call, and leaves messages before it unread.
   *
   * @param call calls the method once, with the arguments
   * @param <R> what the call returns
   * @return the call, to be answered
   * @throws AssertionError if none comes
   * @throws IllegalArgumentException if the lambda does not call one method once
   */
  public <R extends @Nullable Object> ReceivedCall<R> awaitCall(
      Turn.Handler<? super P, R, ?> call) {
    return await(call(p -> call.handle(p)), false);
  }

  /**
   * Waits for the next message, which must be a call that returns {@code void}.
   *
   * @param call calls the method once, with the arguments, such as {@code a -> a.withdraw(5)}
   * @return the call, to be answered
   * @throws AssertionError if it is another message, or none comes
   * @throws IllegalArgumentException if the lambda does not call one method once
   */
  public ReceivedCall<@Nullable Void> expectVoidCall(Turn.VoidHandler<? super P, ?> call) {
    return await(this.<@Nullable Void>call(p -> call.handle(p)), true);
  }

  /**
   * Waits for a call that returns {@code void}, and leaves messages before it unread.
   *
   * @param call calls the method once, with the arguments
   * @return the call, to be answered
   * @throws AssertionError if none comes
   * @throws IllegalArgumentException if the lambda does not call one method once
   */
  public ReceivedCall<@Nullable Void> awaitVoidCall(Turn.VoidHandler<? super P, ?> call) {
    return await(this.<@Nullable Void>call(p -> call.handle(p)), false);
  }

  /**
   * Waits for the next message, which must be a cast.
   *
   * @param cast calls the method once, with the arguments, such as {@code a -> a.deposit(5)}
   * @return the cast
   * @throws AssertionError if it is another message, or none comes
   * @throws IllegalArgumentException if the lambda does not call one method once
   */
  public ReceivedCast expectCast(Turn.VoidHandler<? super P, ?> cast) {
    return await(cast(cast), true);
  }

  /**
   * Waits for a cast, and leaves messages before it unread.
   *
   * @param cast calls the method once, with the arguments
   * @return the cast
   * @throws AssertionError if none comes
   * @throws IllegalArgumentException if the lambda does not call one method once
   */
  public ReceivedCast awaitCast(Turn.VoidHandler<? super P, ?> cast) {
    return await(cast(cast), false);
  }

  private <R extends @Nullable Object> Wanted<ReceivedCall<R>> call(Specimen.Example<P> example) {
    Invocation meant = Specimen.of(protocol, example);
    return new Wanted<>(
        "call " + Invocation.inWords(protocol, meant.method().getName(), meant.arguments()),
        message ->
            message instanceof ReceivedCall<?> call && call.invocation().isAs(meant)
                ? ofReturnType(call)
                : null);
  }

  @SuppressWarnings("unchecked") // it is a call of the method that the example has called
  private static <R extends @Nullable Object> ReceivedCall<R> ofReturnType(ReceivedCall<?> call) {
    return (ReceivedCall<R>) call;
  }

  private Wanted<ReceivedCast> cast(Turn.VoidHandler<? super P, ?> example) {
    Invocation meant = Specimen.of(protocol, p -> example.handle(p));
    return new Wanted<>(
        "cast " + Invocation.inWords(protocol, meant.method().getName(), meant.arguments()),
        message ->
            message instanceof ReceivedCast cast && cast.invocation().isAs(meant) ? cast : null);
  }
}

package dev.troupe;

import dev.troupe.internal.actor.Turns;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a handler of a call puts its answer off. Corresponds to {@code {noreply, State}}. */
public final class Reply {

  private Reply() {}

  /**
   * Answers the call that is being handled later. Gives the right to do so to the consumer, and
   * leaves the handler: it never returns, so write {@code return Reply.later(...)} or let it stand
   * as the last statement. {@code finally} blocks run; a {@code catch (Throwable)} must let its
   * signal through. The actor goes on with other messages meanwhile, and the caller goes on
   * waiting, within its time limit.
   *
   * @param consumer keeps the {@link ReplyTo}; it runs at once
   * @param <T> what the call returns
   * @return never
   * @throws IllegalStateException if no call is being handled: in a cast, in a hook, in a bare
   *     process, outside a turn; a second time for the same call; or if the call returns {@code
   *     void}
   */
  public static <T extends @Nullable Object> T later(Consumer<? super ReplyTo<T>> consumer) {
    throw Turns.defer(Objects.requireNonNull(consumer, "consumer"), false);
  }

  /**
   * As {@link #later}, for a call that returns {@code void}. It leaves the handler too, although no
   * {@code return} stands before it: what follows it in the method does not run.
   *
   * @param consumer keeps the {@link ReplyTo}, to be answered with {@code reply(null)}
   * @throws IllegalStateException as {@link #later}, and if the call does not return {@code void}
   */
  public static void laterVoid(Consumer<? super ReplyTo<@Nullable Void>> consumer) {
    throw Turns.defer(Objects.requireNonNull(consumer, "consumer"), true);
  }
}

package dev.troupe.internal.actor;

import dev.troupe.DeadLetter;
import dev.troupe.internal.host.Host;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one receive waits for, and for how long. */
public final class Receive {

  /** What to do with a signal. */
  enum Answer {
    /** It is what was waited for: {@link #found}. */
    TAKE,
    /** It stays where it is, for later. */
    LEAVE,
    /** It is void. */
    DROP
  }

  private final Predicate<Object> wanted;
  private final long limit;
  private final long start;
  private @Nullable Object found;

  /**
   * Makes a receive, whose time begins now.
   *
   * @param wanted which messages to take
   * @param limit nanoseconds, or {@code Long.MAX_VALUE}
   * @param kernel whose time it is
   */
  public Receive(Predicate<Object> wanted, long limit, Kernel kernel) {
    this.wanted = wanted;
    this.limit = limit;
    this.start = kernel.host().nanoTime();
  }

  @Nullable Object found() {
    return found;
  }

  Answer look(Signal signal, Cell cell) throws ExitNow {
    if (!signal.isInfo(cell)) {
      return cell.isProcess() ? refuse(signal, cell) : leave(signal);
    }
    Object info = signal.info(cell);
    if (info == null) {
      return Answer.DROP;
    }
    if (!wanted.test(info)) {
      return Answer.LEAVE;
    }
    found = info;
    return Answer.TAKE;
  }

  private static Answer leave(Signal signal) {
    return signal instanceof Wake ? Answer.DROP : Answer.LEAVE;
  }

  /** A bare process, which serves no protocol, will never come to it otherwise. */
  private static Answer refuse(Signal signal, Cell process) throws ExitNow {
    switch (signal) {
      case StopCall stop -> throw new ExitNow(stop.reason());
      case CallSignal<?> call -> call.refuse(process.kernel().host());
      case CastSignal cast ->
          process.kernel().deadLetters().add(cast, process, null, DeadLetter.Why.WRONG_PROTOCOL);
      default -> {}
    }
    return Answer.DROP;
  }

  boolean isOver(Host host) {
    return limit != Long.MAX_VALUE && limit - (host.nanoTime() - start) <= 0;
  }

  /** Parks for as long as is left; false if nothing is. */
  boolean park(Host host) {
    if (limit == Long.MAX_VALUE) {
      host.park(this);
      return true;
    }
    long left = limit - (host.nanoTime() - start);
    if (left <= 0) {
      return false;
    }
    host.parkNanos(this, left);
    return true;
  }
}

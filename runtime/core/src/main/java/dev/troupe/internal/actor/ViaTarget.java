package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.NoProcessException;
import dev.troupe.Via;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads to whoever a {@link Via} names when the message is sent. */
public final class ViaTarget extends LateTarget {

  private final Via via;

  /**
   * Leads to an address.
   *
   * @param via the address, which nobody needs to have yet
   */
  public ViaTarget(Via via) {
    super((Kernel) Objects.requireNonNull(via.system(), "the system of a Via"));
    this.via = via;
  }

  @Override
  @SuppressWarnings("OptionalAssignedToNull") // a user's class
  @Nullable Cell find() {
    Optional<ActorRef> found = via.whereis();
    if (found == null) {
      throw new NullPointerException(
          via.getClass().getName() + ".whereis() has returned null; nobody is Optional.empty().");
    }
    return (Cell) found.orElse(null);
  }

  @Override
  @Nullable Cell findForCast() {
    try {
      return find();
    } catch (Throwable failure) {
      Reports.viaFailed(name(), failure);
      return null;
    }
  }

  @Override
  String name() {
    try {
      return String.valueOf(via.name());
    } catch (Throwable failure) {
      return via.getClass().getName() + " (its name() throws " + failure.getClass() + ")";
    }
  }

  @Override
  NoProcessException nobody(String what) {
    return new NoProcessException("Nobody is to be found by " + name() + ", so " + what + ".");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ViaTarget that && via.equals(that.via);
  }

  @Override
  public int hashCode() {
    return via.hashCode();
  }

  @Override
  public String toString() {
    return "actor by " + name();
  }
}

package dev.troupe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor knows of one child. Corresponds to an element of {@code
 * supervisor:which_children/1}.
 *
 * @param id the child's id
 * @param ref the running child; null if it does not run
 * @param restarting whether its restart has failed and is to be tried again; false while it runs
 * @param type whether it is a supervisor
 * @param restart when it is started again
 */
public record ChildInfo(
    String id, @Nullable ActorRef ref, boolean restarting, ChildType type, Restart restart) {
  /** Checks its arguments. */
  public ChildInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(restart, "restart");
  }
}

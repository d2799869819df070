package dev.troupe;

import java.util.concurrent.Callable;

/**
 * A supervisor of any kind, as a value: what it supervises, and how. It runs once it is given to
 * {@link ActorSystem#start(String, SupervisorSpec)}, made a child of another, or started by its
 * handle, such as {@link SupervisorRef}. Immutable.
 */
public abstract sealed class SupervisorSpec
    permits Supervisor, DynamicSupervisor, PartitionSupervisor {

  SupervisorSpec() {}

  /**
   * This supervisor as a child spec, for one that wants another restart type or a name.
   *
   * @param id tells the child from the others
   * @return a permanent child without a shutdown limit
   * @throws IllegalArgumentException if the id is blank, or what this supervises does not fit
   *     together
   */
  public final ChildSpec asChild(String id) {
    return ChildSpec.ofSupervisor(id, factory());
  }

  /**
   * Makes the server that does all this.
   *
   * @throws IllegalArgumentException if the spec is complete and wrong
   */
  abstract Callable<?> factory();
}

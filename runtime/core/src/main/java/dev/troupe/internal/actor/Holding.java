package dev.troupe.internal.actor;

/**
 * Something that others can see of an actor and that must be gone before they hear of its end, as
 * its names are: a registry's entry, a place in a process group.
 */
public interface Holding {

  /**
   * The actor ends. Runs once, on whatever thread ends the actor, with no lock held; must not block
   * and not throw. It is not called for a holding that was {@linkplain Cell#letGo let go} before.
   *
   * @param actor whose end it is
   */
  void release(Cell actor);
}

package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import org.jspecify.annotations.Nullable;

/** One actor's place in a group. Equal only to itself. */
final class GroupMember<G> implements Holding {

  final GroupScope<G> scope;
  final Group<G> group;
  final ActorRef actor;

  /** Null for this system. */
  final @Nullable String node;

  /** How often the actor has joined; under the scope's lock. */
  int count;

  GroupMember(GroupScope<G> scope, Group<G> group, ActorRef actor, @Nullable String node) {
    this.scope = scope;
    this.group = group;
    this.actor = actor;
    this.node = node;
  }

  @Override
  public void release(Cell ended) {
    scope.release(this);
  }
}

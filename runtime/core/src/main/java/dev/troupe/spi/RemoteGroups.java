package dev.troupe.spi;

import dev.troupe.ActorRef;
import dev.troupe.GroupSnapshot;
import dev.troupe.ProcessGroups;
import dev.troupe.internal.actor.GroupScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One scope of process groups, for a module that connects nodes. Such a module has an actor for
 * each scope, which {@linkplain #monitorLocal monitors} what happens here and tells the other nodes
 * of it, and which says here what they tell: after a connection is made, all that a node has, by
 * {@link #sync}; then each change, by {@link #joined} and {@link #left}; in the end {@link #gone}.
 * What is said of one node must be said in order, by one thread at a time.
 *
 * @param <G> the names of the groups
 */
public final class RemoteGroups<G> {

  private final GroupScope<G> scope;

  private RemoteGroups(GroupScope<G> scope) {
    this.scope = scope;
  }

  /**
   * The other side of a scope.
   *
   * @param scope the scope
   * @param <G> the names of its groups
   * @return what other nodes may do to it
   */
  public static <G> RemoteGroups<G> of(ProcessGroups<G> scope) {
    return new RemoteGroups<>((GroupScope<G>) Objects.requireNonNull(scope, "scope"));
  }

  /**
   * As {@link ProcessGroups#monitorScope}, of the members of this system alone: what the other
   * nodes are to be told. Taken back by {@link ProcessGroups#demonitor}.
   *
   * @return the local members by group, and the monitor
   */
  public GroupSnapshot<Map<G, List<ActorRef>>> monitorLocal() {
    return scope.monitorAll(true);
  }

  /**
   * Actors of another node have joined.
   *
   * @param node which node
   * @param group which group
   * @param actors who, one several times if it has joined so
   * @throws IllegalArgumentException if one is of this scope's own system
   */
  public void joined(String node, G group, List<ActorRef> actors) {
    scope.remoteJoined(node, group, actors);
  }

  /**
   * Actors of another node have left, or have ended.
   *
   * @param node which node
   * @param group which group
   * @param actors who, one several times if it has left so; those that are no members of that node
   *     do not count
   */
  public void left(String node, G group, List<ActorRef> actors) {
    scope.remoteLeft(node, group, actors);
  }

  /**
   * All that a node has, in place of what it was thought to have. Monitors hear of the difference.
   *
   * @param node which node
   * @param members its members by group
   * @throws IllegalArgumentException if one is of this scope's own system
   */
  public void sync(String node, Map<G, List<ActorRef>> members) {
    scope.remoteSync(node, members);
  }

  /**
   * A node cannot be reached any more: its members leave.
   *
   * @param node which node
   */
  public void gone(String node) {
    scope.remoteSync(node, Map.of());
  }
}

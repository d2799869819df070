package dev.troupe;

import dev.troupe.internal.actor.GroupScope;
import dev.troupe.internal.actor.Kernel;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Named groups of actors. An actor may be in many groups, and in one of them several times; when it
 * ends it leaves all, before anybody hears of its end by a {@link Down} or an {@link Exit}. A group
 * is there while it has members. Corresponds to a scope of OTP's {@code pg}.
 *
 * <p>A scope is no actor: all its methods run on the caller's thread, and any thread may call them;
 * those that say so need a turn. The names of groups are shared, so they should be immutable; as in
 * any map, their {@code equals} and {@code hashCode} must not change.
 *
 * @param <G> the names of the groups
 */
public sealed interface ProcessGroups<G> permits GroupScope {

  /**
   * The scope of a name, which is made when it is first asked for. Scopes know nothing of each
   * other. Corresponds to {@code pg:start_link/1}.
   *
   * @param system whose actors may join
   * @param name which scope
   * @param <G> the names of its groups, on which all that use the scope must agree: the compiler
   *     cannot see it
   * @return the same scope for the same name of the same system
   * @throws IllegalArgumentException if the name is blank
   */
  @SuppressWarnings("unchecked") // the caller knows, as the comment says
  static <G> ProcessGroups<G> scope(ActorSystem system, String name) {
    Objects.requireNonNull(system, "system");
    return (ProcessGroups<G>) ((Kernel) system).groupScope(name);
  }

  /**
   * What the scope was named.
   *
   * @return the name
   */
  String name();

  /**
   * Puts actors into a group, once for each time that they are given. One that has ended is left
   * out. Corresponds to {@code pg:join/3}.
   *
   * @param group which group; it need not have been there
   * @param actors who joins, each of the scope's own system
   * @throws IllegalArgumentException if one is of another system or node; none has joined then
   */
  void join(G group, ActorRef... actors);

  /**
   * Takes actors out of a group, each as many times as it is given; one that has joined twice has
   * to leave twice. Corresponds to {@code pg:leave/3}.
   *
   * @param group which group
   * @param actors who leaves, each of the scope's own system
   * @return false if none of them was a member
   * @throws IllegalArgumentException if one is of another system or node; none has left then
   */
  boolean leave(G group, ActorRef... actors);

  /**
   * The members of a group on all nodes, in the order in which they came; one several times if it
   * has joined so. Corresponds to {@code pg:get_members/2}.
   *
   * @param group which group
   * @return an immutable list, empty if there is no such group
   */
  List<ActorRef> members(G group);

  /**
   * As {@link #members}, of this system alone. Corresponds to {@code pg:get_local_members/2}.
   *
   * @param group which group
   * @return an immutable list
   */
  List<ActorRef> localMembers(G group);

  /**
   * Which groups there are, in no order. Corresponds to {@code pg:which_groups/1}.
   *
   * @return an immutable list of those that have members
   */
  List<G> groups();

  /**
   * Sends an info message to each member of a group, once to each, however often it has joined.
   * Corresponds to a loop over {@code pg:get_members/2}.
   *
   * @param group which group
   * @param message what to send; it is shared, so it should be immutable
   * @return to how many
   */
  int broadcast(G group, Object message);

  /**
   * Tells the actor whose turn it is of all that happens to a group: who is in it now, and from
   * then on by {@link GroupJoined} and {@link GroupLeft}, which leave nothing out and say nothing
   * twice. Monitors stack. Corresponds to {@code pg:monitor/2}.
   *
   * @param group which group; it need not be there yet
   * @return the members, as {@link #members}, and the monitor, which the messages name
   * @throws IllegalStateException outside a turn
   */
  GroupSnapshot<List<ActorRef>> monitor(G group);

  /**
   * As {@link #monitor}, of all groups of the scope. Corresponds to {@code pg:monitor_scope/1}.
   *
   * @return the members by group, and the monitor
   * @throws IllegalStateException outside a turn
   */
  GroupSnapshot<Map<G, List<ActorRef>>> monitorScope();

  /**
   * Takes a monitor back. When this has returned, no message of it reaches this actor any more, not
   * even one that is in its mailbox. Corresponds to {@code pg:demonitor/2} and a flush.
   *
   * @param monitor what this scope has given to this actor; nothing happens if it is taken back
   *     already
   * @throws IllegalArgumentException if it was given to another actor or by another scope
   * @throws IllegalStateException outside a turn
   */
  void demonitor(GroupMonitor monitor);
}

package dev.troupe;

import java.util.List;

/** What those that monitor process groups hear: {@link GroupJoined} and {@link GroupLeft}. */
public sealed interface GroupChange permits GroupJoined, GroupLeft {

  /**
   * The monitor that the message belongs to.
   *
   * @return what {@link ProcessGroups#monitor} or {@link ProcessGroups#monitorScope} has returned
   */
  GroupMonitor monitor();

  /**
   * Which group has changed.
   *
   * @return its name
   */
  Object group();

  /**
   * Who has joined or left.
   *
   * @return the actors, one several times if it has joined or left so
   */
  List<ActorRef> actors();
}

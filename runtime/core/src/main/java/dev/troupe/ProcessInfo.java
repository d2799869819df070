package dev.troupe;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of an actor from outside, also of one that is stuck; see {@link Sys#info}.
 * Corresponds to {@code process_info/1}.
 *
 * @param ref its address
 * @param name the name that it is registered under, or null
 * @param parent the actor that has started it linked, such as its supervisor, or null
 * @param server the class of its server, or {@code "process"} for a bare one
 * @param mailboxLength how many messages wait; what is more than 10,000 may be told as 10,000
 * @param oldestMessage for how long the actor has not looked into its mailbox while something waits
 *     in it, which is an upper bound for what came since and a lower one for what it had taken;
 *     zero if nothing waits
 * @param handling what the actor handles now, in words, or null if it is idle
 * @param handlingFor for how long it has done so, to within some 100 ms; zero if it is idle
 * @param links whom it is linked to
 * @param monitors whom it monitors, once for each monitor
 * @param monitoredBy who monitors it, once for each monitor
 * @param trapsExits whether it traps exits
 */
public record ProcessInfo(
    ActorRef ref,
    @Nullable String name,
    @Nullable ActorRef parent,
    String server,
    long mailboxLength,
    Duration oldestMessage,
    @Nullable String handling,
    Duration handlingFor,
    List<ActorRef> links,
    List<ActorRef> monitors,
    List<ActorRef> monitoredBy,
    boolean trapsExits) {

  /** Copies its lists. */
  public ProcessInfo {
    links = List.copyOf(links);
    monitors = List.copyOf(monitors);
    monitoredBy = List.copyOf(monitoredBy);
  }
}

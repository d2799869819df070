/**
 * What people type: {@link dev.troupe.ActorSystem} to start, {@link dev.troupe.Supervisor} to keep
 * alive, {@link dev.troupe.GenServer} for a server's hooks, {@link dev.troupe.Self} and {@link
 * dev.troupe.Reply} inside a handler, {@link dev.troupe.ActorRef} for plain messages.
 *
 * <p>Nothing here may be null unless it says so: a null argument is refused with a {@link
 * NullPointerException}.
 */
package dev.troupe;

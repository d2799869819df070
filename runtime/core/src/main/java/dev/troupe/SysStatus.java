package dev.troupe;

import org.jspecify.annotations.Nullable;

/**
 * What an actor says of itself, see {@link Sys#getStatus}.
 *
 * @param process what can be seen of it from outside
 * @param suspended whether it is {@linkplain Sys#suspend suspended}
 * @param state what {@link GenServer#formatStatus} gives; the server itself if it has no hooks
 */
public record SysStatus(ProcessInfo process, boolean suspended, @Nullable Object state) {}

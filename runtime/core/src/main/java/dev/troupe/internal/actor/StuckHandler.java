package dev.troupe.internal.actor;

/**
 * A handler that has not ended when its actor was killed.
 *
 * @param actor whose it was
 * @param thread that runs it, unless it has ended since
 */
public record StuckHandler(Cell actor, Thread thread) {}

package dev.troupe;

/**
 * How many children a supervisor has. Corresponds to {@code supervisor:count_children/1}.
 *
 * @param specs all, whether they run or not
 * @param active those whose actor is alive
 * @param supervisors those of all that are supervisors
 * @param workers those of all that are not
 */
public record ChildCount(int specs, int active, int supervisors, int workers) {}

package dev.troupe;

import java.time.Duration;

/**
 * What {@link Sys#statistics} has counted of one actor.
 *
 * @param during since when
 * @param messagesIn messages that the actor has begun to handle
 * @param messagesOut replies that its handlers have given themselves, declared exceptions too;
 *     those that were put off by {@link Reply#later} are not counted
 */
public record SysStatistics(Duration during, long messagesIn, long messagesOut) {}

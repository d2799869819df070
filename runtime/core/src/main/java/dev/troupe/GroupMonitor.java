package dev.troupe;

import dev.troupe.internal.actor.GroupWatch;

/**
 * One monitor of a group or of a scope: what {@link ProcessGroups#demonitor} takes. Each is equal
 * only to itself.
 */
public sealed interface GroupMonitor permits GroupWatch {}

/** Which thread runs which actor's turn, and when. Knows tasks, not actors. */
package dev.troupe.internal.scheduler;

/** Casts between actors, and from outside. */
@NullMarked
package dev.troupe.examples.benchmarks.messages;

import org.jspecify.annotations.NullMarked;

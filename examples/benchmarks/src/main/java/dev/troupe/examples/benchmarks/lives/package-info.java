/** Actors that come and go, and what they take while they do nothing. */
@NullMarked
package dev.troupe.examples.benchmarks.lives;

import org.jspecify.annotations.NullMarked;

/**
 * The measuring loop, the draws, the burn and the output: the same for Troupe and for its peers.
 */
@NullMarked
package dev.troupe.examples.benchmarks.loop;

import org.jspecify.annotations.NullMarked;

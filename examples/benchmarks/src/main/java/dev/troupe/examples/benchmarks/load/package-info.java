/** Handlers that work or wait, and what they leave to others. */
@NullMarked
package dev.troupe.examples.benchmarks.load;

import org.jspecify.annotations.NullMarked;

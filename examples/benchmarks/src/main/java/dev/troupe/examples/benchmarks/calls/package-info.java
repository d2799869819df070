/** Calls from outside, and between actors. */
@NullMarked
package dev.troupe.examples.benchmarks.calls;

import org.jspecify.annotations.NullMarked;

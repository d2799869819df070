/** What the processor costs at compile time. */
@NullMarked
package dev.troupe.examples.benchmarks.compile;

import org.jspecify.annotations.NullMarked;

/** What the benchmarks of every subject need: the facts of the machine, and statistics. */
@NullMarked
package dev.troupe.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

/** What the benchmarks of every subject need, and {@code TroupePeer}, which runs the workloads. */
@NullMarked
package dev.troupe.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

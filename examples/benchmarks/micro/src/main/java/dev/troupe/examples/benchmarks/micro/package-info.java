/** What the pieces cost, each on its own; the workloads show what they cost together. */
@NullMarked
package dev.troupe.examples.benchmarks.micro;

import org.jspecify.annotations.NullMarked;

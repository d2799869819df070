/** The compile benchmark, in small. */
package dev.troupe.examples.benchmarks.compile;

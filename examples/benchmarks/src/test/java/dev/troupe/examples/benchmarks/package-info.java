/** That the workloads work. */
package dev.troupe.examples.benchmarks;

/**
 * Seeded fuzzing of the processor: {@code Units} writes sources, sound and broken ones, and {@code
 * Judge} compiles them and says what is wrong with the processor, if anything is.
 */
package dev.troupe.processor.fuzz;

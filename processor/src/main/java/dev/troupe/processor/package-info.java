/**
 * The processor: rounds, and what waits for a later one. Below it, in the order of the work, stand
 * {@code read}, {@code model}, {@code check}, {@code diagnostic} and {@code write}.
 */
package dev.troupe.processor;

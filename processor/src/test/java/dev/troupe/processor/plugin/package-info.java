/**
 * The processor as the compiler runs it: what it generates (golden files), what it refuses (one
 * case a rule), and the qualities of both.
 */
package dev.troupe.processor.plugin;

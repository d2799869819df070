/** Writes the source of the generated types. Decides nothing: the blueprint has decided it all. */
package dev.troupe.processor.write;

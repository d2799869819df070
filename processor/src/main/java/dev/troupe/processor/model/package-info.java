/**
 * What a protocol says, as immutable values without a compiler's types: the facts that the reader
 * finds, and the {@link dev.troupe.processor.model.Blueprint} that the writers follow.
 */
package dev.troupe.processor.model;

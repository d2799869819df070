package dev.troupe.spi;

/**
 * Marks the generated stubs, so that one can be told from a server that implements the same
 * protocol. It has no method, as a stub's methods are those of its protocol; and it is a type
 * rather than an annotation, because {@link Copies#ref} asks at run time, without reflection.
 */
public interface Stub {}

package dev.troupe.processor.model;

/**
 * A parameter of a protocol's method.
 *
 * @param origin the parameter itself, or what stands in for it
 * @param name as the interface says it; {@code arg0} where a class file does not tell
 */
public record Parameter(Origin origin, String name, Type type) {}

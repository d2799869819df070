package dev.troupe.processor.model;

/** Where in the source something was said. Opaque here: only the report can point at it. */
public interface Origin {}

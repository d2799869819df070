package dev.troupe.examples.guides.names;

/** Something that all rooms should hear. */
record News(String headline) {}

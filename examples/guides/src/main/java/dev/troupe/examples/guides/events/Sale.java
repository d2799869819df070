package dev.troupe.examples.guides.events;

/** Something was sold. */
record Sale(String item, int price) {}

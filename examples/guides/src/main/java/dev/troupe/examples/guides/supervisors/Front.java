package dev.troupe.examples.guides.supervisors;

import dev.troupe.annotations.Actor;

/** What customers ask. */
@Actor
public interface Front {
  boolean has(String item);
}

package dev.troupe.examples.guides.names;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;
import java.util.List;

/** A room to talk in. */
@Actor
public interface Room {
  List<String> lines();

  @Cast
  void say(String line);
}

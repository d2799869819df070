package dev.troupe.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** A message of a sound protocol, with all that is decided about its code. */
public sealed interface Operation {

  Method method();

  /** The simple name of its message class. */
  String message();

  /**
   * A message with a reply.
   *
   * @param replies the exceptions that are replies; none covers another
   */
  record Call(Method method, String message, Limit limit, List<TypeName> replies)
      implements Operation {

    public Call {
      replies = List.copyOf(replies);
    }
  }

  /** A message without one. */
  record Cast(Method method, String message) implements Operation {}
}

package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;

/** How a value gets from one actor to another without being shared while it can change. */
public sealed interface Transfer {

  /** It is shared: nothing in it changes. */
  record AsIs() implements Transfer {}

  /**
   * It is shared if it is a stub, and refused if not.
   *
   * @param protocol the {@code @Actor} interface that it is declared as
   */
  record Stub(ClassName protocol) implements Transfer {}

  /** A copy of a list. */
  record CopyList(Transfer element) implements Transfer {}

  /** A copy of a set. */
  record CopySet(Transfer element) implements Transfer {}

  /** A copy of a map. */
  record CopyMap(Transfer key, Transfer value) implements Transfer {}

  /** An optional of a copy. */
  record CopyOptional(Transfer value) implements Transfer {}

  /** A clone of an array. */
  record CloneArray(Transfer element) implements Transfer {}

  /**
   * What a method of its own makes of it.
   *
   * @param key of the {@link Rebuild}
   */
  record Rebuilt(String key) implements Transfer {}

  default boolean isAsIs() {
    return this instanceof AsIs;
  }
}

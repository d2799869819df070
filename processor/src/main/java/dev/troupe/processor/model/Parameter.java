package dev.troupe.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a protocol's method.
 *
 * @param origin the parameter itself, or what stands in for it
 * @param name as the interface says it; {@code arg0} where a class file does not tell
 * @param type as the protocol sees it
 * @param declaredErasure without type arguments, in the interface that declares the method: a
 *     parent may say {@code T} where the protocol sees a {@code Long}
 * @param passage how it gets to the server
 */
public record Parameter(
    Origin origin, String name, Type type, TypeName declaredErasure, Passage passage) {

  /** Whether the protocol sees the type, but for its arguments, as it is declared. */
  public boolean isAsDeclared() {
    return type.erasure().equals(declaredErasure);
  }
}

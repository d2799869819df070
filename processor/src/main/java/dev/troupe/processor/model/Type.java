package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A type in a protocol's signature.
 *
 * @param name as generated code writes it
 * @param erasure without type arguments
 * @param reifiable whether a cast to it is checked at run time
 * @param mentioned every class and interface in it, also those in type arguments
 * @param hidden one of them that generated code in the protocol's package cannot see
 * @param future whether it is the JDK's {@code Future}, or one of its kind
 */
public record Type(
    TypeName name,
    TypeName erasure,
    boolean reifiable,
    List<ClassName> mentioned,
    Optional<ClassName> hidden,
    boolean future) {

  public Type {
    mentioned = List.copyOf(mentioned);
  }

  public boolean isVoid() {
    return name.equals(TypeName.VOID);
  }

  public boolean isPrimitive() {
    return name.isPrimitive();
  }

  @Override
  public String toString() {
    return Spelling.of(name);
  }
}

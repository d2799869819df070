package dev.troupe.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type in a protocol's signature.
 *
 * @param name as generated code writes it, with its annotations
 * @param erasure without type arguments
 * @param reifiable whether a cast to it is checked at run time
 * @param nonNull whether a value of it is known not to be null
 * @param mentioned every class and interface in it, also those in type arguments
 * @param hidden one of them that generated code in the protocol's package cannot see
 * @param future whether it is the JDK's {@code Future}, or one of its kind
 */
public record Type(
    TypeName name,
    TypeName erasure,
    boolean reifiable,
    boolean nonNull,
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

  public boolean isVariable() {
    return name instanceof TypeVariableName;
  }

  /** How many levels of types are nested in it. */
  public int depth() {
    return depth(name);
  }

  private static int depth(TypeName type) {
    return switch (type) {
      case ArrayTypeName array -> 1 + depth(array.componentType());
      case ParameterizedTypeName generic -> 1 + deepest(generic.typeArguments().stream());
      case WildcardTypeName wildcard ->
          deepest(Stream.concat(wildcard.upperBounds().stream(), wildcard.lowerBounds().stream()));
      default -> 0;
    };
  }

  private static int deepest(Stream<TypeName> types) {
    return types.mapToInt(Type::depth).max().orElse(0);
  }

  /** Whether a type variable of this name is in it. */
  public boolean mentions(TypeVariableName variable) {
    return variables(name).anyMatch(variable.name()::equals);
  }

  private static Stream<String> variables(TypeName type) {
    return switch (type) {
      case TypeVariableName variable -> Stream.of(variable.name());
      case ArrayTypeName array -> variables(array.componentType());
      case WildcardTypeName wildcard ->
          Stream.concat(wildcard.upperBounds().stream(), wildcard.lowerBounds().stream())
              .flatMap(Type::variables);
      case ParameterizedTypeName generic ->
          Stream.concat(
              generic.typeArguments().stream().flatMap(Type::variables),
              generic.enclosingType() == null ? Stream.of() : variables(generic.enclosingType()));
      default -> Stream.of();
    };
  }

  @Override
  public String toString() {
    return Spelling.of(name);
  }
}

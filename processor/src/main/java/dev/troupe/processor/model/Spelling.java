package dev.troupe.processor.model;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;

/** How people write a type: without its package. For messages, never for code. */
public final class Spelling {

  private Spelling() {}

  public static String of(TypeName type) {
    return switch (type) {
      case ClassName name -> String.join(".", name.simpleNames());
      case ArrayTypeName array -> of(array.componentType()) + "[]";
      case ParameterizedTypeName generic ->
          of(generic.rawType())
              + generic.typeArguments().stream().map(Spelling::of).collect(joining(", ", "<", ">"));
      case WildcardTypeName wildcard -> wildcard(wildcard);
      case TypeVariableName variable -> variable.name();
      default -> type.withoutAnnotations().toString();
    };
  }

  private static String wildcard(WildcardTypeName wildcard) {
    if (!wildcard.lowerBounds().isEmpty()) {
      return "? super " + of(wildcard.lowerBounds().getFirst());
    }
    TypeName bound = wildcard.upperBounds().getFirst();
    return bound.equals(ClassName.OBJECT) ? "?" : "? extends " + of(bound);
  }
}

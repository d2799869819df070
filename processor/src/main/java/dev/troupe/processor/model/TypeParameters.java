package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Stream;

/**
 * The type parameters of a protocol or of a method.
 *
 * @param variables as generated code declares them, with their bounds
 * @param bounds the bounds of all of them
 * @param withObjectBound the names of those that are bounded by Object and something else
 * @param withArrayBound the names of those whose bound has become an array
 */
public record TypeParameters(
    List<TypeVariableName> variables,
    List<Type> bounds,
    List<String> withObjectBound,
    List<String> withArrayBound) {

  public TypeParameters {
    variables = List.copyOf(variables);
    bounds = List.copyOf(bounds);
    withObjectBound = List.copyOf(withObjectBound);
    withArrayBound = List.copyOf(withArrayBound);
  }

  public boolean isEmpty() {
    return variables.isEmpty();
  }

  /** These, and then others. */
  public List<TypeVariableName> and(TypeParameters others) {
    return Stream.concat(variables.stream(), others.variables.stream()).toList();
  }

  /** A class that has these parameters, with the variables as its arguments: {@code Box<T>}. */
  public TypeName of(ClassName type) {
    return of(type, variables);
  }

  /** A class with the variables as its arguments. */
  public static TypeName of(ClassName type, List<TypeVariableName> variables) {
    return variables.isEmpty()
        ? type
        : ParameterizedTypeName.get(type, variables.toArray(TypeName[]::new));
  }

  /** A class that has these parameters, with arguments that nobody knows: {@code Box<?>}. */
  public TypeName ofAny(ClassName type) {
    return isEmpty()
        ? type
        : ParameterizedTypeName.get(
            type,
            variables.stream()
                .map(_ -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new));
  }
}

package dev.troupe.processor.read;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The type variables in a type, and those in their bounds. */
final class TypeVariables {

  private final Set<TypeParameterElement> found = new LinkedHashSet<>();

  private TypeVariables() {}

  static Set<TypeParameterElement> in(TypeMirror type) {
    TypeVariables variables = new TypeVariables();
    variables.add(type);
    return variables.found;
  }

  private void add(TypeMirror type) {
    switch (type.getKind()) {
      case ARRAY -> add(((ArrayType) type).getComponentType());
      case DECLARED -> ((DeclaredType) type).getTypeArguments().forEach(this::add);
      case TYPEVAR -> addVariable((TypeParameterElement) ((TypeVariable) type).asElement());
      case WILDCARD -> addBounds((WildcardType) type);
      default -> {} // Nothing else has type arguments.
    }
  }

  private void addVariable(TypeParameterElement variable) {
    if (found.add(variable)) {
      variable.getBounds().forEach(this::add);
    }
  }

  private void addBounds(WildcardType type) {
    if (type.getExtendsBound() != null) {
      add(type.getExtendsBound());
    }
    if (type.getSuperBound() != null) {
      add(type.getSuperBound());
    }
  }
}

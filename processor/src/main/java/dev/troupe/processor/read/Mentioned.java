package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Takes a type apart: {@code Map<String, List<Item>[]>} mentions four classes. */
final class Mentioned {

  private final Set<TypeElement> types = new LinkedHashSet<>();
  private final List<TypeMirror> missing = new ArrayList<>();
  private boolean raw;

  private Mentioned() {}

  static Mentioned in(TypeMirror type) {
    Mentioned mentioned = new Mentioned();
    mentioned.add(type);
    return mentioned;
  }

  /** The classes and interfaces, outermost first. */
  Set<TypeElement> types() {
    return types;
  }

  /** A type that the compiler has not found. */
  Optional<TypeMirror> missing() {
    return missing.stream().findFirst();
  }

  /** Whether a generic class stands there without its arguments. */
  boolean hasRaw() {
    return raw;
  }

  private void add(TypeMirror type) {
    switch (type.getKind()) {
      case ERROR -> missing.add(type);
      case ARRAY -> add(((ArrayType) type).getComponentType());
      case DECLARED -> addDeclared((DeclaredType) type);
      case WILDCARD -> addBounds((WildcardType) type);
      default -> {} // Primitives mention nothing, and type variables are refused.
    }
  }

  private void addDeclared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    types.add(element);
    raw |= type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    type.getTypeArguments().forEach(this::add);
    add(type.getEnclosingType());
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

package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Finds what a value of a sealed type may be: for {@code Tree<Item>}, a {@code Node<Item>} where
 * {@code Node<E>} is a {@code Tree<E>}. Arguments that the subtype does not pass on are unknown.
 */
final class SealedTypes {

  private final Types types;

  SealedTypes(Types types) {
    this.types = types;
  }

  /** Empty if it depends on what stands for a type variable or a wildcard. */
  Optional<List<DeclaredType>> permitted(DeclaredType sealed) {
    List<DeclaredType> permitted = new ArrayList<>();
    for (TypeMirror each : ((TypeElement) sealed.asElement()).getPermittedSubclasses()) {
      if (each.getKind() == TypeKind.DECLARED) {
        Optional<DeclaredType> subtype =
            of(sealed, (TypeElement) ((DeclaredType) each).asElement());
        if (subtype.filter(found -> !isWithinBounds(found)).isPresent()) {
          if (!isPlain(sealed)) {
            return Optional.empty();
          }
        } else {
          subtype.ifPresent(permitted::add);
        }
      }
    }
    // What is a kind of another one is copied as that.
    return Optional.of(
        permitted.stream()
            .filter(each -> permitted.stream().noneMatch(other -> isKindOf(each, other)))
            .toList());
  }

  /** A subtype may have narrower bounds, and then no value with other arguments is one. */
  private boolean isWithinBounds(DeclaredType subtype) {
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) subtype.asElement()).getTypeParameters();
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror argument = subtype.getTypeArguments().get(i);
      TypeMirror upper =
          argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
      if (upper != null
          && parameters.get(i).getBounds().stream()
              .anyMatch(bound -> !types.isSubtype(types.erasure(upper), types.erasure(bound)))) {
        return false;
      }
    }
    return true;
  }

  private boolean isKindOf(DeclaredType type, DeclaredType other) {
    return !type.asElement().equals(other.asElement())
        && types.isSubtype(types.erasure(type), types.erasure(other));
  }

  /** The subtype with its arguments; empty if no value of the sealed type can be one. */
  private Optional<DeclaredType> of(DeclaredType sealed, TypeElement subtype) {
    DeclaredType declared = (DeclaredType) subtype.asType();
    Optional<DeclaredType> parent = parent(declared, sealed.asElement());
    if (parent.isEmpty() || isInnerOfGeneric(subtype)) {
      return Optional.of(declared);
    }
    Map<Element, TypeMirror> known = new HashMap<>();
    for (int i = 0; i < sealed.getTypeArguments().size(); i++) {
      TypeMirror passed = parent.get().getTypeArguments().get(i);
      TypeMirror actual = sealed.getTypeArguments().get(i);
      if (passed.getKind() == TypeKind.TYPEVAR) {
        Element variable = ((TypeVariable) passed).asElement();
        TypeMirror other = known.get(variable);
        if (other != null
            && isPlain(other)
            && isPlain(actual)
            && !types.isSameType(other, actual)) {
          return Optional.empty();
        }
        known.merge(
            variable, actual, (one, next) -> one.getKind() == TypeKind.WILDCARD ? next : one);
      } else if (isPlain(passed) && isPlain(actual) && !types.isSameType(passed, actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        types.getDeclaredType(
            subtype,
            subtype.getTypeParameters().stream()
                .map(parameter -> argument(parameter, known))
                .toArray(TypeMirror[]::new)));
  }

  /** Where the type around a class has arguments too; nothing of that kind can be copied. */
  private static boolean isInnerOfGeneric(TypeElement subtype) {
    return subtype.getKind() == ElementKind.CLASS
        && !subtype.getModifiers().contains(Modifier.STATIC)
        && Enclosing.types(subtype).stream()
            .skip(1)
            .anyMatch(around -> !around.getTypeParameters().isEmpty());
  }

  private TypeMirror argument(TypeParameterElement parameter, Map<Element, TypeMirror> known) {
    TypeMirror argument = known.get(parameter);
    return argument == null ? types.getWildcardType(null, null) : argument;
  }

  private Optional<DeclaredType> parent(DeclaredType subtype, Element sealed) {
    return types.directSupertypes(subtype).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(type -> type.asElement().equals(sealed))
        .findFirst();
  }

  /** Whether a type is the same whatever variables and wildcards stand for. */
  private static boolean isPlain(TypeMirror type) {
    return switch (type.getKind()) {
      case WILDCARD, TYPEVAR -> false;
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().allMatch(SealedTypes::isPlain);
      default -> true;
    };
  }
}

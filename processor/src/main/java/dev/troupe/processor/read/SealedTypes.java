package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
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

  List<DeclaredType> permitted(DeclaredType sealed) {
    List<DeclaredType> permitted = new ArrayList<>();
    for (TypeMirror each : ((TypeElement) sealed.asElement()).getPermittedSubclasses()) {
      if (each.getKind() == TypeKind.DECLARED) {
        of(sealed, (TypeElement) ((DeclaredType) each).asElement()).ifPresent(permitted::add);
      }
    }
    // What is a kind of another one is copied as that.
    return permitted.stream()
        .filter(each -> permitted.stream().noneMatch(other -> isKindOf(each, other)))
        .toList();
  }

  private boolean isKindOf(DeclaredType type, DeclaredType other) {
    return !type.asElement().equals(other.asElement())
        && types.isSubtype(types.erasure(type), types.erasure(other));
  }

  /** The subtype with its arguments; empty if no value of the sealed type can be one. */
  private Optional<DeclaredType> of(DeclaredType sealed, TypeElement subtype) {
    Optional<DeclaredType> parent = parent((DeclaredType) subtype.asType(), sealed.asElement());
    if (parent.isEmpty()) {
      return Optional.of(types.getDeclaredType(subtype));
    }
    Map<Element, TypeMirror> known = new HashMap<>();
    for (int i = 0; i < sealed.getTypeArguments().size(); i++) {
      TypeMirror passed = parent.get().getTypeArguments().get(i);
      TypeMirror actual = sealed.getTypeArguments().get(i);
      if (passed.getKind() == TypeKind.TYPEVAR) {
        known.put(((TypeVariable) passed).asElement(), actual);
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

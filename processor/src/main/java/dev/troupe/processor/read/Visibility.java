package dev.troupe.processor.read;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What generated code can see.
 *
 * @param home its package
 * @param members the simple names of the protocol's member types, which hide others of the package
 */
record Visibility(Elements elements, PackageElement home, Set<String> members) {

  static Visibility of(TypeElement protocol, Hierarchy hierarchy, Elements elements) {
    return new Visibility(
        elements,
        elements.getPackageOf(protocol),
        hierarchy.interfaces().stream()
            .flatMap(type -> ElementFilter.typesIn(type.getEnclosedElements()).stream())
            .map(type -> type.getSimpleName().toString())
            .collect(toUnmodifiableSet()));
  }

  /** Whether generated code can repeat an annotation. */
  boolean allows(TypeElement annotation) {
    TypeElement outermost = Enclosing.outermost(annotation);
    boolean hiddenByMember =
        elements.getPackageOf(annotation).equals(home)
            && members.contains(outermost.getSimpleName().toString());
    return !hiddenByMember && !isHidden(annotation);
  }

  /** The first one that is hidden, or is inside one that is. */
  Optional<TypeElement> firstHidden(Collection<TypeElement> types) {
    return types.stream()
        .flatMap(type -> Enclosing.types(type).stream())
        .filter(this::isHiddenItself)
        .findFirst();
  }

  boolean isHidden(TypeElement type) {
    return Enclosing.types(type).stream().anyMatch(this::isHiddenItself);
  }

  private boolean isHiddenItself(TypeElement type) {
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      return true;
    }
    return !type.getModifiers().contains(Modifier.PUBLIC)
        && !elements.getPackageOf(type).equals(home);
  }
}

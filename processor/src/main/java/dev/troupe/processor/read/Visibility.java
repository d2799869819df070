package dev.troupe.processor.read;

import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What generated code can see.
 *
 * @param home its package
 */
record Visibility(Elements elements, PackageElement home) {

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

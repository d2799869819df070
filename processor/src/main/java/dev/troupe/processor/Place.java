package dev.troupe.processor;

import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Where to find a type again, as elements do not outlive their round. */
record Place(String module, String name) {

  static Place of(TypeElement type, Elements elements) {
    return new Place(
        elements.getModuleOf(type).getQualifiedName().toString(),
        type.getQualifiedName().toString());
  }

  TypeElement find(Elements elements) {
    return Objects.requireNonNull(elements.getTypeElement(elements.getModuleElement(module), name));
  }
}

package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types around an element. */
final class Enclosing {

  private Enclosing() {}

  /** The element itself, if it is a type, and all types around it, from the inside out. */
  static List<TypeElement> types(Element element) {
    List<TypeElement> types = new ArrayList<>();
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each instanceof TypeElement type) {
        types.add(type);
      }
    }
    return types;
  }

  static TypeElement outermost(Element element) {
    return types(element).getLast();
  }
}

package dev.troupe.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A protocol and the interfaces that it inherits from, in the order of their declaration. */
final class Hierarchy {

  /**
   * One of them.
   *
   * @param type as the protocol sees it: {@code Box<Long>}
   * @param written how the one below has it in its {@code extends}, with annotations; for the
   *     protocol itself the same as the type
   * @param below the interface that inherits from it; for the protocol itself the same as the
   *     element
   */
  record Ancestor(TypeElement element, DeclaredType type, DeclaredType written, TypeElement below) {

    /** Whether it is generic and inherited without type arguments. */
    boolean isRaw() {
      return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    }
  }

  private final Types types;
  private final Map<TypeElement, Ancestor> ancestors = new LinkedHashMap<>();
  private final List<TypeMirror> missing = new ArrayList<>();

  private Hierarchy(Types types) {
    this.types = types;
  }

  static Hierarchy of(TypeElement protocol, Types types) {
    Hierarchy hierarchy = new Hierarchy(types);
    DeclaredType type = (DeclaredType) protocol.asType();
    hierarchy.add(new Ancestor(protocol, type, type, protocol));
    return hierarchy;
  }

  /** The protocol first; each one after an interface that inherits from it. */
  List<Ancestor> ancestors() {
    return List.copyOf(ancestors.values());
  }

  /** The protocol first. */
  List<TypeElement> interfaces() {
    return List.copyOf(ancestors.keySet());
  }

  /** What the compiler has not found. */
  List<TypeMirror> missing() {
    return missing;
  }

  private void add(Ancestor ancestor) {
    if (ancestors.putIfAbsent(ancestor.element(), ancestor) == null) {
      ancestor.element().getInterfaces().forEach(parent -> addParent(ancestor, parent));
    }
  }

  private void addParent(Ancestor child, TypeMirror written) {
    if (written.getKind() != TypeKind.DECLARED) {
      missing.add(written);
      return;
    }
    Mentioned.in(written).missing().ifPresent(missing::add);
    TypeElement parent = (TypeElement) ((DeclaredType) written).asElement();
    add(new Ancestor(parent, seen(child, parent), (DeclaredType) written, child.element()));
  }

  /** The parent with the type arguments that it has in the protocol. */
  private DeclaredType seen(Ancestor child, TypeElement parent) {
    return types.directSupertypes(child.type()).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(type -> type.asElement().equals(parent))
        .findFirst()
        .orElseGet(() -> (DeclaredType) parent.asType());
  }
}

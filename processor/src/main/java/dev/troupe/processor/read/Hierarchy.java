package dev.troupe.processor.read;

import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A protocol and the interfaces that it inherits from, in the order of their declaration. */
final class Hierarchy {

  private final Set<TypeElement> plain = new LinkedHashSet<>();
  private final Set<String> generic = new LinkedHashSet<>();
  private final List<TypeMirror> missing = new ArrayList<>();

  private Hierarchy() {}

  static Hierarchy of(TypeElement protocol) {
    Hierarchy hierarchy = new Hierarchy();
    hierarchy.add(protocol);
    return hierarchy;
  }

  /** The protocol first; no generic interface is among them. */
  List<TypeElement> interfaces() {
    return List.copyOf(plain);
  }

  /** The generic interfaces among them, as they are spelled. */
  List<String> genericParents() {
    return List.copyOf(generic);
  }

  /** What the compiler has not found. */
  List<TypeMirror> missing() {
    return missing;
  }

  private void add(TypeElement type) {
    if (plain.add(type)) {
      type.getInterfaces().forEach(this::addParent);
    }
  }

  private void addParent(TypeMirror parent) {
    if (parent.getKind() != TypeKind.DECLARED) {
      missing.add(parent);
      return;
    }
    TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
    Mentioned.in(parent).missing().ifPresent(missing::add);
    if (element.getTypeParameters().isEmpty()) {
      add(element);
    } else {
      generic.add(Spelling.of(TypeName.get(parent)));
    }
  }
}

package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds what a protocol mentions and the compiler has not found. Another processor may write it in
 * a later round.
 */
public final class MissingTypes {

  /**
   * A type that is not there.
   *
   * @param origin the interface, method or parameter that mentions it
   * @param subject the interface or method
   * @param name as it is written
   */
  public record Missing(Origin origin, String subject, String name) {

    /** Whether the compiler tells of it in better words. */
    public boolean isLanguageError() {
      return SourceVersion.isKeyword(name);
    }
  }

  private final Origins origins;
  private final List<Missing> found = new ArrayList<>();

  private MissingTypes(Origins origins) {
    this.origins = origins;
  }

  /** The first one in source order. */
  public static Optional<Missing> find(
      TypeElement protocol, Types types, Predicate<TypeElement> inSource) {
    MissingTypes missing = new MissingTypes(new Origins(protocol, inSource));
    Hierarchy hierarchy = Hierarchy.of(protocol, types);
    hierarchy
        .missing()
        .forEach(type -> missing.add(missing.origins.of(protocol), protocol, type.toString()));
    missing.addBounds(protocol, protocol.getTypeParameters());
    missing.addTimeout(protocol, RuntimeNames.ACTOR);
    for (TypeElement type : hierarchy.interfaces()) {
      if (type.getKind() == ElementKind.INTERFACE) {
        ElementFilter.methodsIn(type.getEnclosedElements()).forEach(missing::addMethod);
      }
    }
    return missing.found.stream().findFirst();
  }

  private void addMethod(ExecutableElement method) {
    addTimeout(method, RuntimeNames.CALL);
    addBounds(method, method.getTypeParameters());
    addTypes(origins.of(method), method, method.getReturnType());
    for (VariableElement parameter : method.getParameters()) {
      TypeMirror type = parameter.asType();
      Origin origin = origins.of(parameter, method);
      addImpossible(origin, method, type.getKind() == TypeKind.VOID, type);
      addTypes(origin, method, type);
    }
    method.getThrownTypes().forEach(type -> addTypes(origins.of(method), method, type));
  }

  private void addBounds(Element subject, List<? extends TypeParameterElement> parameters) {
    parameters.stream()
        .flatMap(parameter -> parameter.getBounds().stream())
        .forEach(bound -> {
          addImpossible(origins.of(subject), subject, bound.getKind().isPrimitive(), bound);
          addTypes(origins.of(subject), subject, bound);
        });
  }

  /** What is no type in this place, as the compiler will say when it comes to it. */
  private void addImpossible(
      Origin mentionedBy, Element subject, boolean impossible, TypeMirror type) {
    if (impossible) {
      add(mentionedBy, subject, type.toString());
    }
  }

  private void addTypes(Origin mentionedBy, Element subject, TypeMirror type) {
    Mentioned mentioned = Mentioned.in(type);
    mentioned
        .missing()
        .or(() -> Contents.firstMissing(mentioned.types()))
        .ifPresent(missing -> add(mentionedBy, subject, missing.toString()));
  }

  /** A timeout may be a constant, and that may be missing too. */
  private void addTimeout(Element element, ClassName annotation) {
    Annotations.find(element, annotation)
        .flatMap(mirror -> Annotations.value(mirror, "timeout"))
        .filter(value -> !Annotations.isText(value))
        .ifPresent(_ -> add(origins.of(element), element, "a constant for its timeout"));
  }

  private void add(Origin mentionedBy, Element subject, String name) {
    String label =
        subject instanceof ExecutableElement
            ? subject.getSimpleName() + "(…)"
            : subject.getSimpleName().toString();
    found.add(new Missing(mentionedBy, label, name));
  }
}

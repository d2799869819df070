package dev.troupe.processor.read;

import dev.troupe.processor.model.Protocol.Lint;
import dev.troupe.processor.read.Hierarchy.Ancestor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Foresees what {@code -Xlint:all} would say of the generated code. It repeats what the user has
 * written already, so the user has heard it there, and must not hear it twice. Only {@code
 * auxiliaryclass} cannot be suppressed: a type that a protocol mentions needs its own file.
 */
final class LintReader {

  private static final Set<String> STARTERS = Set.of("start", "startLink", "child");

  private final Elements elements;
  private final Types types;

  LintReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  Lint read(TypeElement protocol, Hierarchy hierarchy, boolean nullMarked) {
    List<ExecutableElement> methods =
        hierarchy.interfaces().stream()
            .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .toList();
    Set<String> everywhere = new TreeSet<>();
    addType(protocol, everywhere);
    addBounds(protocol.getTypeParameters(), everywhere);
    methods.forEach(method -> {
      addDeprecation(method, everywhere);
      addBounds(method.getTypeParameters(), everywhere);
      Variables.signature(method).forEach(type -> addMentioned(type, everywhere));
    });
    // What stands for a parent's type variables is then in the signatures.
    hierarchy.ancestors().stream()
        .flatMap(ancestor -> ancestor.written().getTypeArguments().stream())
        .forEach(argument -> addMentioned(argument, everywhere));
    if (hierarchy.ancestors().stream().anyMatch(Ancestor::isRaw)) {
      everywhere.add("rawtypes");
      everywhere.add("unchecked");
    }
    if (nullMarked) {
      everywhere.add("NullAway"); // The result of a message is null until there is one.
    }
    List<String> stub = new ArrayList<>();
    if (isSerializable(protocol)) {
      stub.add("serial");
    }
    if (isExported(protocol)) {
      stub.add("exports");
    }
    if (hasConfusableOverloads(methods)) {
      stub.add("overloads");
    }
    return new Lint(List.copyOf(everywhere), stub);
  }

  private void addBounds(List<? extends TypeParameterElement> parameters, Set<String> lint) {
    parameters.stream()
        .flatMap(parameter -> parameter.getBounds().stream())
        .forEach(bound -> addMentioned(bound, lint));
  }

  void addMentioned(TypeMirror type, Set<String> lint) {
    Mentioned mentioned = Mentioned.in(type);
    if (mentioned.hasRaw()) {
      lint.add("rawtypes");
    }
    mentioned.types().forEach(element -> addType(element, lint));
  }

  private void addType(TypeElement type, Set<String> lint) {
    Enclosing.types(type).forEach(each -> addDeprecation(each, lint));
  }

  static void addDeprecation(Element element, Set<String> lint) {
    Annotations.find(element, Annotations.DEPRECATED)
        .ifPresent(mirror -> lint.add(isForRemoval(mirror) ? "removal" : "deprecation"));
  }

  private static boolean isForRemoval(AnnotationMirror deprecated) {
    return Annotations.value(deprecated, "forRemoval")
        .filter(value -> value.getValue().equals(true))
        .isPresent();
  }

  private boolean isSerializable(TypeElement protocol) {
    TypeElement serializable = elements.getTypeElement(Serializable.class.getCanonicalName());
    return serializable != null && types.isSubtype(protocol.asType(), serializable.asType());
  }

  /** The stub shows the runtime's types to whoever the package is exported to. */
  private boolean isExported(TypeElement protocol) {
    ModuleElement module = elements.getModuleOf(protocol);
    return module != null
        && ElementFilter.exportsIn(module.getDirectives()).stream()
            .anyMatch(exports -> exports.getPackage().equals(elements.getPackageOf(protocol)));
  }

  private boolean hasConfusableOverloads(List<ExecutableElement> methods) {
    return methods.stream()
        .anyMatch(one ->
            STARTERS.contains(one.getSimpleName().toString())
                || methods.stream()
                    .anyMatch(other -> !one.equals(other) && areConfusable(one, other)));
  }

  /** Coarser than javac, which looks at functional interfaces only. */
  private boolean areConfusable(ExecutableElement one, ExecutableElement other) {
    if (!one.getSimpleName().equals(other.getSimpleName())
        || one.getParameters().size() != other.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < one.getParameters().size(); i++) {
      if (isInterface(one.getParameters().get(i)) && isInterface(other.getParameters().get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInterface(VariableElement parameter) {
    return types.asElement(parameter.asType()) instanceof TypeElement type
        && type.getKind().isInterface();
  }
}

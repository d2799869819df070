package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.model.JavaLang;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.read.Hierarchy.Ancestor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What the type variables of a protocol, of its parents and of their methods are in the generated
 * code. The user's names stay, but for those that would hide a class that is mentioned there, and
 * for a method's variable that hides one of the interface: a message has both.
 */
final class Variables {

  private final Nullness nullness;
  private final Visibility visibility;
  private final Set<String> taken = new HashSet<>(JavaLang.TYPES);
  private final Map<String, TypeName> arguments = new HashMap<>();
  private final Set<String> nonNull = new HashSet<>();

  private Variables(Nullness nullness, Visibility visibility) {
    this.nullness = nullness;
    this.visibility = visibility;
  }

  static Variables of(Hierarchy hierarchy, Nullness nullness, Visibility visibility) {
    Variables variables = new Variables(nullness, visibility);
    hierarchy.ancestors().forEach(variables::reserveMentioned);
    TypeElement protocol = hierarchy.interfaces().getFirst();
    ClassName type = ClassName.get(protocol);
    variables.taken.addAll(
        List.of(
            type.topLevelClassName().simpleName(),
            Protocol.stubOf(type).simpleName(),
            Protocol.messageTypesOf(type).simpleName(),
            "Async"));
    Stream.of(RuntimeNames.RUNTIME, RuntimeNames.ANNOTATIONS)
        .flatMap(List::stream)
        .forEach(each -> variables.taken.add(each.simpleName()));
    variables.declare(protocol.getTypeParameters());
    hierarchy.ancestors().stream().skip(1).forEach(variables::bind);
    return variables;
  }

  /** Gives a method's variables names that are those of nothing else in its message. */
  void declare(ExecutableElement method) {
    declare(method.getTypeParameters());
  }

  TypeNames names() {
    return new TypeNames(arguments, visibility);
  }

  /**
   * Whether a value of a type that one of the interfaces mentions is known not to be null.
   *
   * @param declaration the parameter or method that has the type
   * @param method the method itself
   */
  boolean isNonNull(TypeMirror type, Element declaration, ExecutableElement method) {
    return Nullness.isNonNull(type, declaration, nullness.isMarked(method), this::isNonNull);
  }

  private void declare(List<? extends TypeParameterElement> parameters) {
    Set<String> names = new HashSet<>(taken);
    List<String> own = new ArrayList<>();
    for (TypeParameterElement parameter : parameters) {
      String name = parameter.getSimpleName().toString();
      while (!names.add(name)) {
        name += "_";
      }
      own.add(name);
      arguments.put(TypeNames.key(parameter), TypeVariableName.get(name));
    }
    parameters.stream().filter(this::hasNonNullBound).map(TypeNames::key).forEach(nonNull::add);
    boolean ofInterface =
        !parameters.isEmpty() && parameters.getFirst().getGenericElement() instanceof TypeElement;
    if (ofInterface) {
      taken.addAll(own);
    }
  }

  private boolean isNonNull(TypeParameterElement parameter) {
    return nonNull.contains(TypeNames.key(parameter));
  }

  /** A variable may stand for a type with null, unless one of its bounds says no. */
  private boolean hasNonNullBound(TypeParameterElement parameter) {
    boolean marked = nullness.isMarked(parameter.getGenericElement());
    return parameter.getBounds().stream()
        .anyMatch(bound -> Nullness.isNonNull(bound, bound, marked, this::isNonNull));
  }

  /** What an interface's {@code extends} says of its parent's variables. */
  private void bind(Ancestor ancestor) {
    List<? extends TypeParameterElement> parameters = ancestor.element().getTypeParameters();
    List<? extends TypeMirror> written = ancestor.written().getTypeArguments();
    boolean marked = nullness.isMarked(ancestor.below());
    for (int i = 0; i < Math.min(parameters.size(), written.size()); i++) {
      TypeMirror argument = written.get(i);
      arguments.put(TypeNames.key(parameters.get(i)), names().of(argument));
      if (Nullness.isNonNull(argument, argument, marked, this::isNonNull)) {
        nonNull.add(TypeNames.key(parameters.get(i)));
      }
    }
  }

  private void reserveMentioned(Ancestor ancestor) {
    reserve(ancestor.element().getTypeParameters());
    for (ExecutableElement method :
        ElementFilter.methodsIn(ancestor.element().getEnclosedElements())) {
      reserve(method.getTypeParameters());
      signature(method).forEach(this::reserve);
    }
  }

  private void reserve(List<? extends TypeParameterElement> parameters) {
    parameters.stream().flatMap(each -> each.getBounds().stream()).forEach(this::reserve);
  }

  private void reserve(TypeMirror type) {
    Mentioned.in(type).types().stream()
        .map(Element::getSimpleName)
        .forEach(name -> taken.add(name.toString()));
  }

  static Stream<TypeMirror> signature(ExecutableElement method) {
    return Stream.of(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(VariableElement::asType),
            method.getThrownTypes().stream())
        .flatMap(part -> part);
  }
}

package dev.troupe.processor.plugin;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Knows protocols, their messages and their stubs. */
final class Actors {

  /** What every object has anyway; an interface may repeat it to document it. */
  private static final Set<String> OF_OBJECT =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  private final Compiler compiler;
  private final Map<TypeElement, List<TypeElement>> protocols = new HashMap<>();

  Actors(Compiler compiler) {
    this.compiler = compiler;
  }

  static boolean isProtocol(Element type) {
    return type.getKind().isInterface() && Compiler.has(type, RuntimeNames.ACTOR);
  }

  static boolean isStub(@Nullable Element type) {
    return type instanceof TypeElement
        && type.getKind().isClass()
        && Compiler.has(type, RuntimeNames.ACTOR_GENERATED);
  }

  /** The protocol of an asynchronous view. */
  static Optional<TypeElement> protocolOfAsync(TypeElement type) {
    return isAsync(type) ? protocolOfStub(stubOf(type)) : Optional.empty();
  }

  /** Whether a type is the asynchronous view of a stub. */
  static boolean isAsync(TypeElement type) {
    return isStub(type.getEnclosingElement());
  }

  /** The protocols that a type has, itself and all that it inherits from, by name. */
  List<TypeElement> protocolsOf(TypeElement type) {
    List<TypeElement> known = protocols.get(type);
    if (known == null) {
      known =
          ancestry(type).stream()
              .filter(Actors::isProtocol)
              .sorted(Comparator.comparing(each -> each.getQualifiedName().toString()))
              .toList();
      protocols.put(type, known);
    }
    return known;
  }

  /** The protocol of a value that may be a stub: of one whose type is a protocol or a stub. */
  Optional<TypeElement> protocolOf(@Nullable TypeMirror type) {
    if (type == null) {
      return Optional.empty();
    }
    return switch (type.getKind()) {
      case TYPEVAR -> protocolOf(((TypeVariable) type).getUpperBound());
      case DECLARED -> {
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        yield isProtocol(element) ? Optional.of(element) : protocolOfStub(element);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<TypeElement> protocolOfStub(TypeElement type) {
    return isStub(type) ? parents(type).filter(Actors::isProtocol).findFirst() : Optional.empty();
  }

  /**
   * The message that a method of a protocol, of a stub or of its asynchronous view sends: the
   * method of the interface.
   */
  Optional<ExecutableElement> message(ExecutableElement method) {
    TypeElement owner = Compiler.owner(method);
    if (owner.getKind().isInterface()) {
      return Optional.of(method).filter(Actors::isMessage);
    }
    TypeElement stub = stubOf(owner);
    return protocolOfStub(stub).stream()
        .flatMap(protocol -> ancestry(protocol).stream())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(Actors::isMessage)
        .filter(message -> hasSameSignature(message, stub, method))
        .findFirst();
  }

  private static TypeElement stubOf(TypeElement type) {
    return isAsync(type) && type.getEnclosingElement() instanceof TypeElement stub ? stub : type;
  }

  private boolean hasSameSignature(
      ExecutableElement message, TypeElement stub, ExecutableElement method) {
    return message.getSimpleName().equals(method.getSimpleName())
        && erased(
                (ExecutableType) compiler.types().asMemberOf((DeclaredType) stub.asType(), message))
            .equals(erased((ExecutableType) method.asType()));
  }

  private List<String> erased(ExecutableType method) {
    return method.getParameterTypes().stream()
        .map(type -> compiler.types().erasure(type).toString())
        .toList();
  }

  /** Whether a method of an interface is for its implementation to answer. */
  static boolean isMessage(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        && !OF_OBJECT.contains(method.toString());
  }

  /** Whether the sender of a message waits. */
  static boolean isCall(ExecutableElement message) {
    return Compiler.has(message, RuntimeNames.CALL)
        || message.getReturnType().getKind() != TypeKind.VOID;
  }

  /** How texts call a message. */
  static String label(ExecutableElement message) {
    return label(Compiler.owner(message)) + "." + message.getSimpleName();
  }

  /** How texts call a type. */
  static String label(TypeElement type) {
    return Spelling.of(ClassName.get(type));
  }

  /** What a method of a class overrides, in all that the class inherits from. */
  List<ExecutableElement> overridden(ExecutableElement method, TypeElement type) {
    return ancestry(type).stream()
        .filter(parent -> !parent.equals(type))
        .flatMap(parent -> ElementFilter.methodsIn(parent.getEnclosedElements()).stream())
        .filter(inherited -> inherited.getSimpleName().equals(method.getSimpleName()))
        .filter(inherited -> compiler.elements().overrides(method, inherited, type))
        .toList();
  }

  /** Those of some methods with one signature that count for a protocol: the latest ones. */
  List<ExecutableElement> latestOf(TypeElement protocol, List<ExecutableElement> methods) {
    Set<TypeElement> ancestry = ancestry(protocol);
    List<ExecutableElement> ofProtocol =
        methods.stream().filter(method -> ancestry.contains(method.getEnclosingElement())).toList();
    return ofProtocol.stream()
        .filter(method -> ofProtocol.stream().noneMatch(other -> isLater(other, method)))
        .toList();
  }

  private static boolean isLater(ExecutableElement one, ExecutableElement other) {
    return !one.equals(other) && ancestry(Compiler.owner(one)).contains(Compiler.owner(other));
  }

  /** A type, and then all that it inherits from. */
  static Set<TypeElement> ancestry(TypeElement type) {
    Set<TypeElement> ancestry = new LinkedHashSet<>();
    addAncestry(type, ancestry);
    return ancestry;
  }

  private static void addAncestry(TypeElement type, Set<TypeElement> ancestry) {
    if (ancestry.add(type)) {
      parents(type).forEach(parent -> addAncestry(parent, ancestry));
    }
  }

  private static Stream<TypeElement> parents(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
        .map(parent -> (TypeElement) ((DeclaredType) parent).asElement());
  }
}

package dev.troupe.processor.read;

import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.read.Shape.Collection.Kind;
import dev.troupe.processor.read.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Tells what a type is to someone who wants to send it; looks one step deep. */
final class ShapeReader {

  private static final Map<String, Kind> COLLECTIONS =
      Map.of(
          "java.util.List", Kind.LIST,
          "java.util.Set", Kind.SET,
          "java.util.Map", Kind.MAP,
          "java.util.Optional", Kind.OPTIONAL);

  /** More is no type that somebody has written, but one that grows at each step. */
  private static final int DEEPEST = 100;

  private static final int LARGEST = 1_000;

  private final Types types;
  private final Trust trust;
  private final Refusals refusals;
  private final SealedTypes sealed;

  ShapeReader(Types types, Trust trust, Refusals refusals) {
    this.types = types;
    this.trust = trust;
    this.refusals = refusals;
    this.sealed = new SealedTypes(types);
  }

  Shape of(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> new Shape.Array(((ArrayType) type).getComponentType());
      case DECLARED -> declared((DeclaredType) type);
      // Primitives; type variables, of which nothing is known; and what the compiler complains of.
      default -> new Shape.Leaf();
    };
  }

  private Shape declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (trust.isNamed(element)) {
      return vouched(type);
    }
    String name = element.getQualifiedName().toString();
    if (KnownTypes.contains(name)
        || element.getKind() == ElementKind.ENUM
        || Annotations.find(element, RuntimeNames.ACTOR_GENERATED).isPresent()) {
      return new Shape.Leaf();
    }
    if (Annotations.find(element, RuntimeNames.ACTOR).isPresent()) {
      return new Shape.Actor(element);
    }
    Kind kind = COLLECTIONS.get(name);
    boolean sealedType = isSealed(element);
    if (kind == null && element.getKind() != ElementKind.RECORD) {
      if (Trust.isKnownByAnnotation(element) || (Trust.promises(element) && !sealedType)) {
        return vouched(type);
      }
      if (!sealedType || name.startsWith("java.")) {
        // What the JDK seals is no sum of values, but it may be known for another reason.
        return refusals.of(type);
      }
    }
    return structure(type, element, kind);
  }

  private Shape structure(DeclaredType type, TypeElement element, @Nullable Kind kind) {
    if (isRaw(type, element)) {
      return Refusals.raw(element);
    }
    Optional<List<TypeMirror>> arguments = arguments(type);
    if (arguments.isEmpty() || (kind == null && isOpenedTooFar(type, element, arguments.get()))) {
      return Refusals.ofWildcards();
    }
    if (depth(type) > DEEPEST || size(type) > LARGEST) {
      return new Shape.Endless();
    }
    if (kind != null) {
      return new Shape.Collection(kind, arguments.get());
    }
    if (element.getKind() == ElementKind.RECORD) {
      DeclaredType opened =
          types.getDeclaredType(element, arguments.get().toArray(TypeMirror[]::new));
      return new Shape.Product(type, opened, parts(element, opened), Trust.promises(element));
    }
    return sealed
        .permitted(type)
        .<Shape>map(permitted -> new Shape.Sum(type, permitted, Trust.promises(element)))
        .orElseGet(() ->
            new Shape.Bad(
                "has subtypes for some type arguments only, and these may or may not be among them",
                "Write type arguments without wildcards and type variables."));
  }

  private static boolean isRaw(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }

  /** Whether a wildcard's bound is no type argument itself, so that no code can be written. */
  private boolean isOpenedTooFar(
      DeclaredType type, TypeElement element, List<TypeMirror> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      TypeMirror argument = arguments.get(i);
      if (type.getTypeArguments().get(i).getKind() == TypeKind.WILDCARD
          && element.getTypeParameters().get(i).getBounds().stream()
              .anyMatch(bound ->
                  !TypeVariables.in(bound).isEmpty()
                      || !types.isSubtype(types.erasure(argument), types.erasure(bound)))) {
        return true;
      }
    }
    return false;
  }

  private Shape vouched(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (isRaw(type, element)) {
      return Refusals.raw(element);
    }
    return arguments(type).<Shape>map(Shape.Vouched::new).orElseGet(Refusals::ofWildcards);
  }

  private List<Part> parts(TypeElement element, DeclaredType type) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Optional<ExecutableElement> accessor = accessor(element, name);
      boolean waived =
          Stream.concat(Stream.of(component), accessor.stream())
              .anyMatch(each -> Annotations.find(each, RuntimeNames.UNSAFE_SEND).isPresent());
      // Only where it must be: seen as a member of a type, a type loses its annotations.
      TypeMirror seen =
          accessor
              .filter(_ -> !element.getTypeParameters().isEmpty())
              .map(each -> ((ExecutableType) types.asMemberOf(type, each)).getReturnType())
              .orElseGet(component::asType);
      parts.add(new Part(name, seen, waived));
    }
    return parts;
  }

  /** Looked for by hand, as a component need not know it: not in all compilers and class files. */
  private static Optional<ExecutableElement> accessor(TypeElement element, String name) {
    return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getParameters().isEmpty())
        .findFirst();
  }

  /** A sealed class that can be instantiated itself is a class like any other. */
  private static boolean isSealed(TypeElement element) {
    return element.getModifiers().contains(Modifier.SEALED)
        && (element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT));
  }

  /** The type arguments, with the upper bounds of wildcards; empty if one has none. */
  private static Optional<List<TypeMirror>> arguments(DeclaredType type) {
    List<? extends TypeParameterElement> parameters =
        ((TypeElement) type.asElement()).getTypeParameters();
    List<TypeMirror> arguments = new ArrayList<>();
    for (int i = 0; i < type.getTypeArguments().size(); i++) {
      TypeMirror argument = type.getTypeArguments().get(i);
      Optional<TypeMirror> upper =
          argument.getKind() == TypeKind.WILDCARD
              ? upper((WildcardType) argument, parameters.get(i))
              : Optional.of(argument);
      upper.ifPresent(arguments::add);
    }
    return arguments.size() == type.getTypeArguments().size()
        ? Optional.of(List.copyOf(arguments))
        : Optional.empty();
  }

  private static Optional<TypeMirror> upper(WildcardType wildcard, TypeParameterElement parameter) {
    if (wildcard.getExtendsBound() != null) {
      return Optional.of(wildcard.getExtendsBound());
    }
    TypeMirror bound = parameter.getBounds().getFirst();
    return TypeVariables.in(bound).isEmpty() ? Optional.of(bound) : Optional.empty();
  }

  /** How many types are in it, each time anew. */
  private static int size(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> 1 + size(((ArrayType) type).getComponentType());
      case DECLARED ->
          1 + ((DeclaredType) type).getTypeArguments().stream().mapToInt(ShapeReader::size).sum();
      default -> 1;
    };
  }

  private static int depth(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> 1 + depth(((ArrayType) type).getComponentType());
      case DECLARED ->
          1
              + ((DeclaredType) type)
                  .getTypeArguments().stream().mapToInt(ShapeReader::depth).max().orElse(0);
      default -> 0;
    };
  }
}

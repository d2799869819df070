package dev.troupe.processor.read;

import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.read.Shape.Collection.Kind;
import dev.troupe.processor.read.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
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
  private static final int DEEPEST = 20;

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
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      return Refusals.raw(element);
    }
    Optional<List<TypeMirror>> arguments = arguments(type);
    if (arguments.isEmpty()) {
      return new Shape.Bad(
          "does not say what is in it", "Write type arguments in place of the wildcards.");
    }
    if (depth(type) > DEEPEST) {
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
    return new Shape.Sum(type, sealed.permitted(type), Trust.promises(element));
  }

  private Shape vouched(DeclaredType type) {
    return arguments(type).<Shape>map(Shape.Vouched::new).orElseGet(Shape.Leaf::new);
  }

  private List<Part> parts(TypeElement element, DeclaredType type) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      boolean waived = isWaived(component);
      // Only where it must be: seen as a member of a type, a type loses its annotations.
      TypeMirror seen =
          element.getTypeParameters().isEmpty()
              ? component.asType()
              : ((ExecutableType) types.asMemberOf(type, component.getAccessor())).getReturnType();
      parts.add(new Part(component.getSimpleName().toString(), seen, waived));
    }
    return parts;
  }

  /** A class file may have the annotation on the accessor only. */
  private static boolean isWaived(RecordComponentElement component) {
    return Annotations.find(component, RuntimeNames.UNSAFE_SEND).isPresent()
        || (component.getAccessor() != null
            && Annotations.find(component.getAccessor(), RuntimeNames.UNSAFE_SEND).isPresent());
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

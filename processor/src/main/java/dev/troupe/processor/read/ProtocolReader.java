package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Protocol.Members;
import dev.troupe.processor.model.Protocol.Shape;
import dev.troupe.processor.model.Timeout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type with {@code @Actor}, whether or not it is a sound protocol. */
public final class ProtocolReader {

  private final Elements elements;
  private final Types types;
  private final Predicate<TypeElement> inSource;
  private final SurroundingsReader surroundings;
  private final List<String> trusted;

  /**
   * @param inSource whether a top-level type is being compiled
   * @param trusted what the user's options say of types that are safe to send
   */
  public ProtocolReader(
      Elements elements, Types types, Predicate<TypeElement> inSource, List<String> trusted) {
    this.elements = elements;
    this.types = types;
    this.inSource = inSource;
    this.surroundings = new SurroundingsReader(elements, inSource);
    this.trusted = List.copyOf(trusted);
  }

  public Protocol read(TypeElement type) {
    Origins origins = new Origins(type, inSource);
    Annotations annotations = new Annotations(origins);
    Origin annotation = annotations.actor(type);
    Optional<Timeout> timeout = annotations.actorTimeout(type);
    SourceOrigin origin = origins.of(type);
    Shape shape = shape(type);
    Hierarchy hierarchy = Hierarchy.of(type, types);
    Nullness nullness = new Nullness(elements);
    boolean nullMarked = nullness.isMarked(type);
    Visibility visibility = Visibility.of(type, hierarchy, elements);
    Variables variables = Variables.of(hierarchy, nullness, visibility);
    TypeReader typeReader = new TypeReader(elements, types, visibility, variables);
    LintReader lint = new LintReader(elements, types);
    Sendability sendability =
        Sendability.of(type, origins, visibility, lint, types, inSource, trusted);
    Methods methods =
        Methods.of(
            shape.isInterface() ? hierarchy.ancestors() : List.of(),
            new MethodReader(origins, variables, typeReader, annotations, types, sendability),
            types);
    return new Protocol(
        origin,
        annotation,
        ClassName.get(type),
        shape,
        isPublic(type),
        privateType(type),
        typeReader.parameters(type.getTypeParameters()),
        methods.methods(),
        methods.diamonds(),
        methods.wrongOverrides(),
        members(hierarchy),
        timeout,
        nullMarked,
        nullness.markOfTypes(type),
        surroundings.read(type),
        lint.read(type, hierarchy, nullMarked),
        Annotations.deprecated(type));
  }

  /**
   * Whether the class around a type is that of a compact source file. The model does not tell, but
   * it is final, in the unnamed package, and not found by what is given as its name.
   */
  public boolean isInNamelessClass(TypeElement type) {
    TypeElement outermost = Enclosing.outermost(type);
    return elements.getPackageOf(type).isUnnamed()
        && outermost.getModifiers().equals(Set.of(Modifier.FINAL))
        && elements.getTypeElement(elements.getModuleOf(type), outermost.getQualifiedName())
            == null;
  }

  private static Shape shape(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE ->
          type.getModifiers().contains(Modifier.SEALED) ? Shape.SEALED_INTERFACE : Shape.INTERFACE;
      case ANNOTATION_TYPE -> Shape.ANNOTATION;
      case RECORD -> Shape.RECORD;
      case ENUM -> Shape.ENUM;
      default -> Shape.CLASS;
    };
  }

  private static boolean isPublic(TypeElement type) {
    return Enclosing.types(type).stream()
        .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
  }

  private static Optional<ClassName> privateType(TypeElement type) {
    return Enclosing.types(type).stream()
        .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
        .map(ClassName::get)
        .findFirst();
  }

  private static Members members(Hierarchy hierarchy) {
    List<Element> inherited =
        hierarchy.interfaces().stream()
            .<Element>flatMap(each -> each.getEnclosedElements().stream())
            .toList();
    return new Members(
        ElementFilter.typesIn(inherited).stream().map(ClassName::get).toList(),
        ElementFilter.fieldsIn(inherited).stream()
            .map(field -> field.getSimpleName().toString())
            .toList());
  }
}

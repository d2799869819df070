package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;

/** What JSpecify's annotations, and older ones, say of null. */
final class Nullness {

  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName NULL_UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");

  /** By their simple names: every library has its own. */
  private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull");

  private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull", "NotNull");

  private final Elements elements;

  Nullness(Elements elements) {
    this.elements = elements;
  }

  /** Whether a type without a word on null means that there is none. */
  boolean isMarked(Element element) {
    return Stream.concat(
            around(element).stream(),
            Stream.of(elements.getPackageOf(element), elements.getModuleOf(element)))
        .filter(each -> each != null)
        .flatMap(each -> mark(each).stream())
        .findFirst()
        .filter(NULL_MARKED::equals)
        .isPresent();
  }

  /** What the generated types must repeat, as it does not stand on their package or module. */
  Optional<ClassName> markOfTypes(TypeElement protocol) {
    return Enclosing.types(protocol).stream().flatMap(each -> mark(each).stream()).findFirst();
  }

  private static Optional<ClassName> mark(Element element) {
    return Stream.of(NULL_MARKED, NULL_UNMARKED)
        .filter(mark -> Annotations.find(element, mark).isPresent())
        .findFirst();
  }

  private static List<Element> around(Element element) {
    List<Element> around = new ArrayList<>();
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      around.add(each);
    }
    return around;
  }

  /**
   * Whether a value of a type is known not to be null.
   *
   * @param declaration the parameter or method whose type it is: older annotations stand there
   * @param marked as {@link #isMarked} says of the place where the type is written
   * @param isNonNull the same of what a type variable stands for
   */
  static boolean isNonNull(
      TypeMirror type,
      AnnotatedConstruct declaration,
      boolean marked,
      Predicate<TypeParameterElement> isNonNull) {
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
      return false; // There is nothing to check.
    }
    if (says(type, NULLABLE) || says(declaration, NULLABLE)) {
      return false;
    }
    if (says(type, NON_NULL) || says(declaration, NON_NULL)) {
      return true;
    }
    return marked
        && (!(type instanceof TypeVariable variable)
            || isNonNull.test((TypeParameterElement) variable.asElement()));
  }

  private static boolean says(AnnotatedConstruct construct, Set<String> names) {
    return construct.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .anyMatch(type -> names.contains(type.asElement().getSimpleName().toString()));
  }
}

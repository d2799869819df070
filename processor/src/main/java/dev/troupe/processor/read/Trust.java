package dev.troupe.processor.read;

import dev.troupe.processor.model.RuntimeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Who is taken at somebody's word: at that of the type itself, of a user, or of another tool. */
final class Trust {

  /** Annotations that promise what {@code @Sendable} does, by their simple names. */
  private static final Set<String> SIMPLE = Set.of("Immutable");

  private static final Set<String> QUALIFIED =
      Set.of("lombok.Value", "com.google.auto.value.AutoValue");

  private final Elements elements;
  private final Set<String> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();

  private Trust(Elements elements) {
    this.elements = elements;
  }

  /**
   * What holds for a type.
   *
   * @param user a protocol, or a class with {@code @Sendable}
   * @param options names of types, or of packages with {@code .*}
   */
  static Trust of(TypeElement user, Elements elements, List<String> options) {
    Trust trust = new Trust(elements);
    options.forEach(trust::add);
    Stream.concat(
            Enclosing.types(user).stream(),
            Stream.of(elements.getPackageOf(user), elements.getModuleOf(user)))
        .forEach(trust::addSaid);
    return trust;
  }

  /** Whether a user has named the type. */
  boolean isNamed(TypeElement type) {
    PackageElement home = elements.getPackageOf(type);
    return types.contains(type.getQualifiedName().toString())
        || packages.contains(home.getQualifiedName().toString());
  }

  /** Whether the type has an annotation of another tool that makes it immutable. */
  static boolean isKnownByAnnotation(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(annotation ->
            SIMPLE.contains(annotation.getSimpleName().toString())
                || QUALIFIED.contains(annotation.getQualifiedName().toString()));
  }

  static boolean promises(TypeElement type) {
    return Annotations.find(type, RuntimeNames.SENDABLE).isPresent();
  }

  private void add(String option) {
    if (option.endsWith(".*")) {
      packages.add(option.substring(0, option.length() - 2));
    } else {
      types.add(option);
    }
  }

  private void addSaid(Element element) {
    Annotations.find(element, RuntimeNames.TRUST_SENDABLE).stream()
        .flatMap(Trust::values)
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .forEach(type -> types.add(type.getQualifiedName().toString()));
  }

  @SuppressWarnings("unchecked") // An array in an annotation is a list of values.
  private static Stream<AnnotationValue> values(AnnotationMirror mirror) {
    return Annotations.value(mirror, "value").stream()
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .flatMap(list -> ((List<AnnotationValue>) list).stream());
  }
}

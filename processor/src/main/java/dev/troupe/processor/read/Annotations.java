package dev.troupe.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Marks;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.Timeout;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the annotations of a protocol and of its methods. */
final class Annotations {

  static final ClassName DEPRECATED = ClassName.get(Deprecated.class);

  private final Origins origins;

  Annotations(Origins origins) {
    this.origins = origins;
  }

  static Optional<AnnotationMirror> find(Element element, ClassName name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(name.canonicalName())) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** A value that is written there; not a default one. */
  static Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** Whether a value is a text; a constant that cannot be found has another value, or this one. */
  static boolean isText(AnnotationValue value) {
    return value.getValue() instanceof String text && !text.equals("<error>");
  }

  static Optional<AnnotationSpec> deprecated(Element element) {
    return find(element, DEPRECATED).map(AnnotationSpec::get);
  }

  Origin actor(TypeElement protocol) {
    return find(protocol, RuntimeNames.ACTOR)
        .map(mirror -> origins.of(protocol, mirror))
        .orElseGet(() -> origins.of(protocol));
  }

  Optional<Timeout> actorTimeout(TypeElement protocol) {
    return find(protocol, RuntimeNames.ACTOR).flatMap(mirror -> timeout(protocol, mirror));
  }

  Marks marks(ExecutableElement method) {
    Optional<AnnotationMirror> call = find(method, RuntimeNames.CALL);
    Optional<AnnotationMirror> cast = find(method, RuntimeNames.CAST);
    return new Marks(
        call.map(mirror -> origins.of(method, mirror)),
        call.flatMap(mirror -> timeout(method, mirror)),
        call.flatMap(mirror -> value(mirror, "runIfAbandoned"))
            .filter(value -> value.getValue().equals(true))
            .isPresent(),
        cast.map(mirror -> origins.of(method, mirror)));
  }

  private Optional<Timeout> timeout(Element element, AnnotationMirror mirror) {
    return value(mirror, "timeout")
        .filter(value -> value.getValue() instanceof String text && !text.isEmpty())
        .map(value ->
            new Timeout(origins.of(element, mirror, value), String.valueOf(value.getValue())));
  }
}

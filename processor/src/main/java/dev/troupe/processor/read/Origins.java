package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Passage.Waiver;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.Spelling;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the places of one protocol in the order in which they are read, which is that of the
 * source. What comes from a class file has no place: there the protocol stands in.
 */
final class Origins {

  private final TypeElement protocol;
  private final Predicate<TypeElement> inSource;
  private int next;

  Origins(TypeElement protocol, Predicate<TypeElement> inSource) {
    this.protocol = protocol;
    this.inSource = inSource;
  }

  boolean isInSource(Element element) {
    return inSource.test(Enclosing.outermost(element));
  }

  /**
   * Why a message about a method does not stand there, or not there for what stands there.
   *
   * @param asDeclared whether the protocol sees it as it stands there
   */
  String excuse(Element method, ClassName owner, boolean asDeclared) {
    if (!isInSource(method)) {
      return ", which %s inherits from %s and must declare again,"
          .formatted(protocol.getSimpleName(), Spelling.of(owner));
    }
    return asDeclared
        ? ""
        : ", which %s inherits with these type arguments,".formatted(protocol.getSimpleName());
  }

  /**
   * What an {@code @UnsafeSend} says.
   *
   * @param around where it is if the compiler has forgotten what is around the element
   */
  Optional<Waiver> waiver(Element element, Element around) {
    return Annotations.find(element, RuntimeNames.UNSAFE_SEND)
        .map(mirror ->
            new Waiver(
                element.getEnclosingElement() == null ? of(around) : of(element, mirror),
                Annotations.value(mirror, "value")
                    .map(value -> String.valueOf(value.getValue()))
                    .orElse("")));
  }

  SourceOrigin of(Element element) {
    return at(element, null, null);
  }

  /** A parameter; or its method, as in later rounds ecj forgets what is around a parameter. */
  SourceOrigin of(VariableElement parameter, ExecutableElement method) {
    return of(parameter.getEnclosingElement() == null ? method : parameter);
  }

  SourceOrigin of(Element element, AnnotationMirror mirror) {
    return at(element, mirror, null);
  }

  SourceOrigin of(Element element, AnnotationMirror mirror, AnnotationValue value) {
    return at(element, mirror, value);
  }

  private SourceOrigin at(
      Element element, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value) {
    return isInSource(element)
        ? new SourceOrigin(next++, element, mirror, value)
        : new SourceOrigin(next++, protocol, null, null);
  }
}

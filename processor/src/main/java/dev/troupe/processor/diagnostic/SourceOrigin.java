package dev.troupe.processor.diagnostic;

import dev.troupe.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place that the compiler can point at.
 *
 * @param position counts up in source order
 * @param mirror the annotation on the element that is meant, if not the element itself
 * @param value the value in the annotation that is meant
 */
public record SourceOrigin(
    int position,
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value)
    implements Origin {}

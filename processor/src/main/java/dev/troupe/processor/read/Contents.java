package dev.troupe.processor.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What is inside the records and sealed types that a protocol mentions. It is copied on its way, so
 * all of it must be there before code is generated.
 */
final class Contents {

  private final Set<TypeElement> seen = new HashSet<>();

  private Contents() {}

  /** A type inside that the compiler has not found. */
  static Optional<TypeMirror> firstMissing(Collection<TypeElement> types) {
    return new Contents().missingIn(types);
  }

  private Optional<TypeMirror> missingIn(Collection<TypeElement> types) {
    return types.stream().flatMap(type -> missingIn(type).stream()).findFirst();
  }

  private Optional<TypeMirror> missingIn(TypeElement type) {
    if (!seen.add(type) || type.getQualifiedName().toString().startsWith("java.")) {
      return Optional.empty();
    }
    for (TypeMirror part : parts(type)) {
      Mentioned mentioned = Mentioned.in(part);
      Optional<TypeMirror> missing = mentioned.missing().or(() -> missingIn(mentioned.types()));
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private static List<TypeMirror> parts(TypeElement type) {
    return Stream.concat(
            type.getRecordComponents().stream().map(Element::asType),
            type.getPermittedSubclasses().stream())
        .map(TypeMirror.class::cast)
        .toList();
  }
}

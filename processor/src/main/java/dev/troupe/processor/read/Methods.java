package dev.troupe.processor.read;

import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol.Diamond;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The methods of a protocol with those that it inherits: what is declared again is dropped, and
 * what comes by two ways is one. The two may disagree; which of them is meant, the user must say.
 */
final class Methods {

  /** What every object has anyway; an interface may repeat it to document it. */
  private static final Set<String> OF_OBJECT =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  private record Candidate(TypeElement owner, Method method) {}

  private final Types types;
  private final List<Method> methods = new ArrayList<>();
  private final List<Diamond> diamonds = new ArrayList<>();

  private Methods(Types types) {
    this.types = types;
  }

  static Methods of(List<TypeElement> interfaces, MethodReader reader, Types types) {
    Methods methods = new Methods(types);
    Map<String, List<Candidate>> bySignature = new LinkedHashMap<>();

    for (TypeElement owner : interfaces) {
      for (ExecutableElement element : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        Method method = reader.read(element);
        boolean counts = method.isInstanceMember() || owner.equals(interfaces.getFirst());
        if (counts && !OF_OBJECT.contains(method.erasedSignature())) {
          bySignature
              .computeIfAbsent(method.erasedSignature(), _ -> new ArrayList<>())
              .add(new Candidate(owner, method));
        }
      }
    }
    bySignature.values().forEach(methods::merge);
    return methods;
  }

  List<Method> methods() {
    return methods;
  }

  List<Diamond> diamonds() {
    return diamonds;
  }

  private void merge(List<Candidate> sameSignature) {
    List<Method> latest =
        sameSignature.stream()
            .filter(each -> sameSignature.stream().noneMatch(other -> overrides(other, each)))
            .map(Candidate::method)
            .toList();
    Method first = latest.getFirst();
    methods.add(first);
    latest.stream()
        .skip(1)
        .filter(other -> first.isMessage() && other.isMessage())
        .forEach(other ->
            first
                .disagreement(other)
                .ifPresent(what -> diamonds.add(new Diamond(first, other, what))));
  }

  private boolean overrides(Candidate sub, Candidate other) {
    return !sub.owner().equals(other.owner())
        && types.isSubtype(sub.owner().asType(), other.owner().asType());
  }
}

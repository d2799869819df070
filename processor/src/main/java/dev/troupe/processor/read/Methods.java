package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Protocol.Diamond;
import dev.troupe.processor.model.Protocol.WrongOverride;
import dev.troupe.processor.read.Hierarchy.Ancestor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The methods of a protocol with those that it inherits: what is declared again is dropped, and
 * what comes by two ways is one, with the narrower of the two results and the exceptions that both
 * allow. If they disagree in what they mean, the user must say which it is.
 */
final class Methods {

  /** What every object has anyway; an interface may repeat it to document it. */
  private static final Map<String, TypeName> OF_OBJECT =
      Map.of(
          "equals(java.lang.Object)", TypeName.BOOLEAN,
          "hashCode()", TypeName.INT,
          "toString()", ClassName.get(String.class));

  /** A method, and what it returns in the protocol. */
  private record Candidate(Ancestor owner, Method method, TypeMirror result) {}

  private final Types types;
  private final List<Method> methods = new ArrayList<>();
  private final List<Diamond> diamonds = new ArrayList<>();
  private final List<WrongOverride> wrongOverrides = new ArrayList<>();

  private Methods(Types types) {
    this.types = types;
  }

  static Methods of(List<Ancestor> ancestors, MethodReader reader, Types types) {
    Methods methods = new Methods(types);
    Map<String, List<Candidate>> bySignature = new LinkedHashMap<>();
    for (Ancestor owner : ancestors) {
      for (ExecutableElement element :
          ElementFilter.methodsIn(owner.element().getEnclosedElements())) {
        Method method = reader.read(owner, element);
        boolean counts = method.isInstanceMember() || owner.equals(ancestors.getFirst());
        if (counts && !isOfObject(method)) {
          TypeMirror result = reader.seen(owner, element).getReturnType();
          bySignature
              .computeIfAbsent(method.erasedSignature(), _ -> new ArrayList<>())
              .add(new Candidate(owner, method, result));
        }
      }
    }
    bySignature.values().forEach(methods::merge);
    return methods;
  }

  private static boolean isOfObject(Method method) {
    return method.result().erasure().equals(OF_OBJECT.get(method.erasedSignature()));
  }

  List<Method> methods() {
    return methods;
  }

  List<Diamond> diamonds() {
    return diamonds;
  }

  List<WrongOverride> wrongOverrides() {
    return wrongOverrides;
  }

  private void merge(List<Candidate> sameSignature) {
    List<Candidate> latest =
        sameSignature.stream()
            .filter(each -> sameSignature.stream().noneMatch(other -> overrides(other, each)))
            .toList();
    for (Candidate sub : sameSignature) {
      sameSignature.stream()
          .filter(other -> overrides(sub, other) && !returnsKindOf(sub, other))
          .findFirst()
          .ifPresent(other -> wrongOverrides.add(new WrongOverride(sub.method(), other.method())));
    }
    Method first = latest.getFirst().method();
    if (latest.size() == 1 || !latest.stream().allMatch(each -> each.method().isMessage())) {
      methods.add(first); // Of a message and a default method the compiler complains itself.
      return;
    }
    List<Method> all = latest.stream().map(Candidate::method).toList();
    Optional<Method> narrowest =
        latest.stream()
            .filter(each -> latest.stream().allMatch(other -> returnsKindOf(each, other)))
            .map(Candidate::method)
            .findFirst();
    methods.add(narrowest.orElse(first).merged(all));
    all.stream()
        .filter(other -> !first.agreesWith(other))
        .findFirst()
        .ifPresent(other -> diamonds.add(new Diamond(first, other, "@Call and @Cast")));
    all.stream()
        .filter(other -> !declaredErasures(first).equals(declaredErasures(other)))
        .findFirst()
        .ifPresent(other ->
            // Whoever calls it would have to say which of the two.
            diamonds.add(new Diamond(first, other, "how they declare its parameters")));
    if (narrowest.isEmpty()) {
      diamonds.add(new Diamond(first, all.get(1), "what it returns"));
    }
  }

  private static List<TypeName> declaredErasures(Method method) {
    return method.parameters().stream().map(Parameter::declaredErasure).toList();
  }

  private boolean returnsKindOf(Candidate one, Candidate other) {
    if (isValue(one.result()) || isValue(other.result())) {
      return types.isSameType(one.result(), other.result());
    }
    return types.isSubtype(one.result(), other.result())
        // The type variables of two methods are never the same.
        || (!one.method().typeParameters().isEmpty()
            && types.isSubtype(types.erasure(one.result()), types.erasure(other.result())));
  }

  private static boolean isValue(TypeMirror type) {
    return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID;
  }

  private boolean overrides(Candidate sub, Candidate other) {
    return !sub.owner().equals(other.owner())
        && types.isSubtype(erasure(sub.owner()), erasure(other.owner()));
  }

  private TypeMirror erasure(Ancestor ancestor) {
    return types.erasure(ancestor.type());
  }
}

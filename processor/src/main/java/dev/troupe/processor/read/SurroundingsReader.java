package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Protocol.Surroundings;
import dev.troupe.processor.model.RuntimeNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Looks around a protocol: at its module, at the runtime, at the names that are taken. */
final class SurroundingsReader {

  /** The first names of those that generated code may have to write in full. */
  private static final List<String> PACKAGES = List.of("dev", "java");

  private final Elements elements;
  private final Predicate<TypeElement> inSource;

  /** What each module does not see of the runtime. */
  private final Map<String, List<ClassName>> missing = new HashMap<>();

  /**
   * @param inSource whether a top-level type is being compiled
   */
  SurroundingsReader(Elements elements, Predicate<TypeElement> inSource) {
    this.elements = elements;
    this.inSource = inSource;
  }

  Surroundings read(TypeElement protocol) {
    ClassName type = ClassName.get(protocol);
    ModuleElement module = elements.getModuleOf(protocol);
    return new Surroundings(
        module.isUnnamed() ? Optional.empty() : Optional.of(module.getQualifiedName().toString()),
        missing.computeIfAbsent(
            module.getQualifiedName().toString(),
            _ ->
                RuntimeNames.RUNTIME.stream()
                    .filter(name -> find(module, name).isEmpty())
                    .toList()),
        Stream.of(Protocol.stubOf(type), Protocol.messageTypesOf(type))
            .filter(name ->
                find(module, name).filter(existing -> isForeign(existing, protocol)).isPresent())
            .toList(),
        PACKAGES.stream()
            .map(name -> ClassName.get(type.packageName(), name))
            .filter(name -> find(module, name).isPresent())
            .toList(),
        isAuxiliary(protocol));
  }

  private boolean isAuxiliary(TypeElement protocol) {
    try {
      TypeElement outermost = Enclosing.outermost(protocol);
      return !elements
          .getFileObjectOf(protocol)
          .isNameCompatible(outermost.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    } catch (UnsupportedOperationException e) {
      return false; // Not every compiler can tell.
    }
  }

  /** What the module sees: that a type exists somewhere is not enough. */
  private Optional<TypeElement> find(ModuleElement module, ClassName name) {
    return Optional.ofNullable(elements.getTypeElement(module, name.canonicalName()));
  }

  /**
   * A class of an earlier compilation may be replaced. What somebody else wrote may not, nor what
   * belongs to another protocol that is still there, if it is not compiled this time. A source that
   * is compiled with the protocol cannot be, even if it was generated once.
   */
  private boolean isForeign(TypeElement existing, TypeElement protocol) {
    return inSource.test(existing)
        || Annotations.find(existing, RuntimeNames.ACTOR_GENERATED).isEmpty()
        || existing.getInterfaces().stream()
            .filter(type -> type.getKind() == TypeKind.DECLARED)
            .anyMatch(type -> isOtherProtocol(((DeclaredType) type).asElement(), protocol));
  }

  private static boolean isOtherProtocol(Element type, TypeElement protocol) {
    return !type.equals(protocol) && Annotations.find(type, RuntimeNames.ACTOR).isPresent();
  }
}

package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Thrown;
import dev.troupe.processor.model.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the types of one protocol's signatures. */
final class TypeReader {

  private final Elements elements;
  private final Types types;
  private final PackageElement home;

  /**
   * @param home the package of the generated code
   */
  TypeReader(Elements elements, Types types, PackageElement home) {
    this.elements = elements;
    this.types = types;
    this.home = home;
  }

  Type read(TypeMirror type) {
    Set<TypeElement> mentioned = Mentioned.in(type).types();
    return new Type(
        TypeName.get(type),
        TypeName.get(types.erasure(type)),
        isReifiable(type),
        mentioned.stream().map(ClassName::get).toList(),
        mentioned.stream()
            .flatMap(element -> Enclosing.types(element).stream())
            .filter(this::isHidden)
            .map(ClassName::get)
            .findFirst(),
        isFuture(type));
  }

  Thrown thrown(TypeMirror type) {
    Set<String> superclasses = new HashSet<>();
    Optional<TypeElement> parent = superclass(type);
    while (parent.isPresent()) {
      superclasses.add(parent.get().getQualifiedName().toString());
      parent = superclass(parent.get().asType());
    }
    return new Thrown(read(type), superclasses);
  }

  private Optional<TypeElement> superclass(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement element
            && types.asElement(element.getSuperclass()) instanceof TypeElement parent
        ? Optional.of(parent)
        : Optional.empty();
  }

  private boolean isHidden(TypeElement type) {
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      return true;
    }
    return !type.getModifiers().contains(Modifier.PUBLIC)
        && !elements.getPackageOf(type).equals(home);
  }

  private static boolean isReifiable(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> isReifiable(((ArrayType) type).getComponentType());
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        yield declared.getTypeArguments().stream().allMatch(TypeReader::isUnbounded)
            && isReifiable(declared.getEnclosingType());
      }
      default -> true;
    };
  }

  private static boolean isUnbounded(TypeMirror argument) {
    return argument.getKind() == TypeKind.WILDCARD
        && ((WildcardType) argument).getExtendsBound() == null
        && ((WildcardType) argument).getSuperBound() == null;
  }

  private boolean isFuture(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && Stream.of(Future.class, CompletionStage.class)
            .map(kind -> elements.getTypeElement(kind.getCanonicalName()))
            .anyMatch(kind ->
                kind != null
                    && types.isAssignable(types.erasure(type), types.erasure(kind.asType())));
  }
}

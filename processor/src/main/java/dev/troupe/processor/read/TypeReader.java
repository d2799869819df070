package dev.troupe.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.model.Thrown;
import dev.troupe.processor.model.Type;
import dev.troupe.processor.model.TypeParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
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
  private final Visibility visibility;
  private final Variables variables;

  TypeReader(Elements elements, Types types, Visibility visibility, Variables variables) {
    this.elements = elements;
    this.types = types;
    this.visibility = visibility;
    this.variables = variables;
  }

  /**
   * Reads the type of a parameter or of a result.
   *
   * @param written as it stands in the interface
   * @param seen as the protocol sees it, which may have other type arguments
   * @param declaration the parameter, or the method
   * @param method the method itself
   */
  Type read(TypeMirror written, TypeMirror seen, Element declaration, ExecutableElement method) {
    boolean nonNull = variables.isNonNull(written, declaration, method);
    return type(variables.names().of(written), seen, nonNull);
  }

  /** Reads a type that is what the protocol sees of a raw one. */
  Type readRaw(TypeMirror seen) {
    return type(TypeName.get(seen), seen, false);
  }

  Thrown thrown(TypeMirror seen) {
    Set<String> superclasses = new HashSet<>();
    Optional<TypeElement> parent = superclass(seen);
    while (parent.isPresent() && superclasses.add(parent.get().getQualifiedName().toString())) {
      parent = superclass(parent.get().asType());
    }
    return new Thrown(type(TypeName.get(seen), seen, true), superclasses, isUnchecked(seen));
  }

  TypeParameters parameters(List<? extends TypeParameterElement> parameters) {
    List<TypeVariableName> names = new ArrayList<>();
    List<Type> bounds = new ArrayList<>();
    List<String> withObjectBound = new ArrayList<>();
    List<String> withArrayBound = new ArrayList<>();
    for (TypeParameterElement parameter : parameters) {
      List<Type> own = parameter.getBounds().stream().map(this::bound).toList();
      bounds.addAll(own);
      if (own.size() > 1 && own.getFirst().erasure().equals(ClassName.OBJECT)) {
        withObjectBound.add(parameter.getSimpleName().toString());
      }
      if (own.stream().anyMatch(bound -> bound.name() instanceof ArrayTypeName)) {
        withArrayBound.add(parameter.getSimpleName().toString());
      }
      names.add(
          TypeVariableName.get(
              variables.names().of(parameter.asType()).toString(),
              own.stream().map(Type::name).toArray(TypeName[]::new)));
    }
    return new TypeParameters(names, bounds, withObjectBound, withArrayBound);
  }

  private Type bound(TypeMirror bound) {
    return type(variables.names().of(bound), bound, false);
  }

  private Type type(TypeName name, TypeMirror type, boolean nonNull) {
    Set<TypeElement> mentioned = Mentioned.in(type).types();
    return new Type(
        name,
        TypeName.get(types.erasure(type)),
        isReifiable(type),
        nonNull,
        mentioned.stream().map(ClassName::get).toList(),
        visibility.firstHidden(mentioned).map(ClassName::get),
        isFuture(type));
  }

  private Optional<TypeElement> superclass(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement element
            && types.asElement(element.getSuperclass()) instanceof TypeElement parent
        ? Optional.of(parent)
        : Optional.empty();
  }

  private boolean isUnchecked(TypeMirror type) {
    return Stream.of(RuntimeException.class, Error.class)
        .map(kind -> elements.getTypeElement(kind.getCanonicalName()))
        .anyMatch(kind -> kind != null && types.isSubtype(type, kind.asType()));
  }

  private static boolean isReifiable(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> isReifiable(((ArrayType) type).getComponentType());
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        yield declared.getTypeArguments().stream().allMatch(TypeReader::isUnbounded)
            && isReifiable(declared.getEnclosingType());
      }
      case TYPEVAR -> false;
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

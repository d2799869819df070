package dev.troupe.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Spells types as generated code must: with their annotations, which {@link
 * TypeName#get(TypeMirror)} drops, and with type variables replaced, which {@code Types.asMemberOf}
 * does at the cost of the annotations.
 */
final class TypeNames {

  private final Map<String, TypeName> arguments;
  private final Visibility visibility;

  /**
   * @param arguments what stands for a type variable, by its {@link #key}; those that are not there
   *     stay as they are
   * @param visibility tells which annotations generated code cannot repeat
   */
  TypeNames(Map<String, TypeName> arguments, Visibility visibility) {
    this.arguments = arguments;
    this.visibility = visibility;
  }

  /**
   * What a type parameter is known by: in some compilers an annotated type variable has an element
   * of its own. Those of methods are looked at one method after the other.
   */
  static String key(TypeParameterElement parameter) {
    String owner =
        parameter.getGenericElement() instanceof TypeElement type
            ? type.getQualifiedName().toString()
            : "";
    return owner + "#" + parameter.getSimpleName();
  }

  TypeName of(TypeMirror type) {
    TypeName name =
        switch (type.getKind()) {
          case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
          case DECLARED -> declared((DeclaredType) type);
          case TYPEVAR -> variable((TypeVariable) type);
          case WILDCARD -> wildcard((WildcardType) type);
          default -> TypeName.get(type);
        };
    List<AnnotationSpec> annotations =
        type.getAnnotationMirrors().stream()
            .filter(mirror -> mirror.getAnnotationType().getKind() == TypeKind.DECLARED)
            .filter(
                mirror -> visibility.allows((TypeElement) mirror.getAnnotationType().asElement()))
            .map(AnnotationSpec::get)
            .filter(annotation -> !name.annotations().contains(annotation))
            .toList();
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  private TypeName declared(DeclaredType type) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    List<TypeName> own = type.getTypeArguments().stream().map(this::of).toList();
    // The type around an inner class may have arguments of its own: Outer<String>.Inner.
    if (type.getEnclosingType() instanceof DeclaredType around
        && !type.asElement().getModifiers().contains(Modifier.STATIC)
        && declared(around) instanceof ParameterizedTypeName outer) {
      return outer.nestedClass(name.simpleName(), own);
    }
    return own.isEmpty() ? name : ParameterizedTypeName.get(name, own.toArray(TypeName[]::new));
  }

  private TypeName variable(TypeVariable type) {
    TypeName argument = arguments.get(key((TypeParameterElement) type.asElement()));
    return argument == null ? TypeVariableName.get(type.asElement().toString()) : argument;
  }

  private TypeName wildcard(WildcardType type) {
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }
    return WildcardTypeName.subtypeOf(
        type.getExtendsBound() == null ? ClassName.OBJECT : of(type.getExtendsBound()));
  }
}

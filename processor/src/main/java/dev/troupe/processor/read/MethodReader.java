package dev.troupe.processor.read;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Marks;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Parameter;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the methods of one protocol. */
final class MethodReader {

  private final Origins origins;
  private final TypeReader types;
  private final Annotations annotations;

  MethodReader(Origins origins, TypeReader types, Annotations annotations) {
    this.origins = origins;
    this.types = types;
    this.annotations = annotations;
  }

  Method read(ExecutableElement method) {
    ClassName owner = ClassName.get((TypeElement) method.getEnclosingElement());
    Marks marks = annotations.marks(method); // They stand before the name, so they are read first.
    Origin origin = origins.of(method);
    List<Parameter> parameters = method.getParameters().stream().map(this::parameter).toList();
    String name = method.getSimpleName().toString();
    return new Method(
        origin,
        owner,
        kind(method),
        label(name, parameters, method.isVarArgs()) + origins.excuse(method, owner),
        name,
        !method.getTypeParameters().isEmpty(),
        types.read(method.getReturnType()),
        parameters,
        method.isVarArgs(),
        method.getThrownTypes().stream().map(types::thrown).toList(),
        marks,
        Annotations.deprecated(method));
  }

  private Parameter parameter(VariableElement parameter) {
    return new Parameter(
        origins.of(parameter),
        parameter.getSimpleName().toString(),
        types.read(parameter.asType()));
  }

  private static String label(String name, List<Parameter> parameters, boolean varargs) {
    String types =
        parameters.stream().map(parameter -> parameter.type().toString()).collect(joining(", "));
    String spelled = varargs ? types.substring(0, types.length() - "[]".length()) + "..." : types;
    return name + "(" + spelled + ")";
  }

  private static Method.Kind kind(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Method.Kind.STATIC;
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Method.Kind.PRIVATE;
    }
    return method.isDefault() ? Method.Kind.DEFAULT : Method.Kind.MESSAGE;
  }
}

package dev.troupe.processor.read;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Marks;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Passage;
import dev.troupe.processor.model.Type;
import dev.troupe.processor.read.Hierarchy.Ancestor;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the methods of one protocol. */
final class MethodReader {

  private final Origins origins;
  private final Variables variables;
  private final TypeReader reader;
  private final Annotations annotations;
  private final Types types;
  private final Sendability sendability;

  MethodReader(
      Origins origins,
      Variables variables,
      TypeReader reader,
      Annotations annotations,
      Types types,
      Sendability sendability) {
    this.origins = origins;
    this.variables = variables;
    this.reader = reader;
    this.annotations = annotations;
    this.types = types;
    this.sendability = sendability;
  }

  /** Reads a method of the protocol or of one of its parents. */
  Method read(Ancestor ancestor, ExecutableElement method) {
    variables.declare(method);
    ExecutableType seen = seen(ancestor, method);
    ClassName owner = ClassName.get((TypeElement) method.getEnclosingElement());
    Marks marks = annotations.marks(method); // They stand before the name, so they are read first.
    Passage passage = sendability.read(seen.getReturnType(), method, method, variables.names());
    Origin origin = origins.of(method);
    List<Parameter> parameters = parameters(ancestor, method, seen);
    String name = method.getSimpleName().toString();
    return new Method(
        origin,
        owner,
        kind(method),
        !origins.isInSource(method),
        label(name, parameters, method.isVarArgs())
            + origins.excuse(method, owner, parameters.stream().allMatch(Parameter::isAsDeclared)),
        name,
        reader.parameters(ancestor.isRaw() ? List.of() : method.getTypeParameters()),
        type(ancestor, method.getReturnType(), seen.getReturnType(), method, method),
        parameters,
        method.isVarArgs(),
        seen.getThrownTypes().stream().map(reader::thrown).toList(),
        marks,
        Annotations.deprecated(method),
        passage);
  }

  /** The method with the type arguments that its interface has in the protocol. */
  ExecutableType seen(Ancestor ancestor, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf(ancestor.type(), method);
  }

  private List<Parameter> parameters(
      Ancestor ancestor, ExecutableElement method, ExecutableType seen) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror written = parameter.asType();
      parameters.add(
          new Parameter(
              origins.of(parameter, method),
              parameter.getSimpleName().toString(),
              type(ancestor, written, seen.getParameterTypes().get(i), parameter, method),
              TypeName.get(types.erasure(written)),
              sendability.read(
                  seen.getParameterTypes().get(i), parameter, method, variables.names())));
    }
    return parameters;
  }

  private Type type(
      Ancestor ancestor,
      TypeMirror written,
      TypeMirror seen,
      Element declaration,
      ExecutableElement method) {
    return ancestor.isRaw()
        ? reader.readRaw(seen)
        : reader.read(written, seen, declaration, method);
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

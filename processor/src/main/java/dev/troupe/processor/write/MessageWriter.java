package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.Blueprint;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Operation;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.Thrown;
import dev.troupe.processor.model.Transfer;
import java.util.List;
import java.util.Objects;

/**
 * Writes one message.
 *
 * <pre>{@code
 * static final class Withdraw extends VoidCallMessage {
 *   private final long cents;
 *   Withdraw(long cents) …
 *   public Class<?> protocol() …
 *   public String method() …
 *   public boolean serve(Object server) throws InsufficientFunds …
 *   declares, runIfAbandoned, storeReply, value       // calls only: ReplyMethods
 *   public String toString() …
 * }
 * }</pre>
 */
final class MessageWriter {

  private final Protocol protocol;
  private final Operation operation;
  private final Method method;
  private final MessageFields names;
  private final CopyCode copies;

  MessageWriter(Blueprint blueprint, Operation operation) {
    this.protocol = blueprint.protocol();
    this.operation = operation;
    this.method = operation.method();
    this.names = MessageFields.of(operation);
    this.copies = new CopyCode(blueprint.copies(), names.all());
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(operation.message())
            .addModifiers(STATIC, FINAL)
            .addTypeVariables(protocol.typeParameters().and(method.typeParameters()))
            .superclass(superclass());
    for (int i = 0; i < method.parameters().size(); i++) {
      TypeName fieldType = method.parameters().get(i).type().name();
      type.addField(fieldType, names.parameters().get(i), PRIVATE, FINAL);
    }
    if (!method.result().isVoid()) {
      type.addField(method.result().name(), names.result());
    }
    if (!method.parameters().isEmpty()) {
      type.addMethod(constructor());
    }
    type.addMethod(protocol()).addMethod(name()).addMethod(serve());
    if (operation instanceof Operation.Call call) {
      new ReplyMethods(call, names, copies).all().forEach(type::addMethod);
    }
    return type.addMethod(text()).build();
  }

  private TypeName superclass() {
    return switch (operation) {
      case Operation.Cast _ -> RuntimeNames.CAST_MESSAGE;
      case Operation.Call _ when method.result().isVoid() -> RuntimeNames.VOID_CALL_MESSAGE;
      case Operation.Call _ ->
          ParameterizedTypeName.get(RuntimeNames.CALL_MESSAGE, method.result().name().box());
    };
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (int i = 0; i < method.parameters().size(); i++) {
      String name = names.parameters().get(i);
      Parameter parameter = method.parameters().get(i);
      constructor.addParameter(parameter.type().name(), name);
      constructor.addStatement("this.$L = $L", name, accepted(parameter, name));
    }
    return constructor.build();
  }

  /** What is null against the protocol's word fails its sender, and not the server. */
  private CodeBlock accepted(Parameter parameter, String name) {
    Transfer transfer = parameter.passage().transfer();
    return parameter.type().nonNull()
        ? copies.copyNonNull(
            transfer, CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, name, name))
        : copies.copy(transfer, CodeBlock.of("$L", name));
  }

  private MethodSpec protocol() {
    TypeName result =
        ParameterizedTypeName.get(
            ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    return override("protocol", result).addStatement("return $T.class", protocol.type()).build();
  }

  private MethodSpec name() {
    return override("method", ClassName.get(String.class))
        .addStatement("return $S", method.name())
        .build();
  }

  private MethodSpec serve() {
    MethodSpec.Builder serve = MethodSpec.methodBuilder("serve").addAnnotation(Override.class);
    if (!protocol.typeParameters().isEmpty()) {
      // The server's type arguments are not known at run time.
      serve.addAnnotation(GeneratedType.suppress(List.of("unchecked")));
    }
    serve
        .addModifiers(PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Object.class, names.server())
        .addExceptions(method.thrown().stream().map(Thrown::name).toList());
    addActor(serve);
    CodeBlock invocation =
        CodeBlock.of(
            "$L.$L$L($L)", names.actor(), typeArguments(), method.name(), names.arguments());
    if (method.result().isVoid()) {
      serve.addStatement(invocation);
    } else {
      serve.addStatement("$L = $L", names.result(), returned(invocation));
    }
    return serve.addStatement("return true").build();
  }

  private void addActor(MethodSpec.Builder serve) {
    if (protocol.typeParameters().isEmpty()) {
      serve
          .beginControlFlow(
              "if (!($L instanceof $T $L))", names.server(), protocol.type(), names.actor())
          .addStatement("return false")
          .endControlFlow();
      return;
    }
    serve
        .beginControlFlow(
            "if (!($L instanceof $T))",
            names.server(),
            protocol.typeParameters().ofAny(protocol.type()))
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$1T $2L = ($1T) $3L", protocol.typeOfStub(), names.actor(), names.server());
  }

  private CodeBlock typeArguments() {
    return method.typeParameters().isEmpty()
        ? CodeBlock.of("")
        : method.typeParameters().variables().stream()
            .map(variable -> CodeBlock.of("$T", variable))
            .collect(CodeBlock.joining(", ", "<", ">"));
  }

  /** A server that returns null against the protocol's word crashes, and not its caller. */
  private CodeBlock returned(CodeBlock invocation) {
    Transfer transfer = method.passage().transfer();
    return method.result().nonNull()
        ? copies.copyNonNull(transfer, CodeBlock.of("returned($L)", invocation))
        : copies.copy(transfer, invocation);
  }

  private MethodSpec text() {
    return override("toString", ClassName.get(String.class))
        .addStatement("return $L", MessageText.of(protocol, method, names))
        .build();
  }

  static MethodSpec.Builder override(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(result);
  }
}

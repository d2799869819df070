package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Operation;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Thrown;

/**
 * The stub's methods for the messages.
 *
 * <pre>{@code
 * AccountProtocol.Withdraw call = new AccountProtocol.Withdraw(cents);
 * Throwable failure = route.call(call, WITHDRAW_LIMIT);
 * if (failure instanceof InsufficientFunds declared) {
 *   throw declared;
 * }
 * return call.result;
 * }</pre>
 */
final class StubMethods {

  private final Protocol protocol;

  StubMethods(Protocol protocol) {
    this.protocol = protocol;
  }

  MethodSpec write(Operation operation) {
    Method method = operation.method();
    StubNames names = StubNames.of(operation);
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .addTypeVariables(method.typeParameters().variables())
            .returns(method.result().name());
    Signatures.addParameters(builder, method, names.parameters());
    switch (operation) {
      case Operation.Cast cast -> addCast(builder, cast, names);
      case Operation.Call call -> {
        method.thrown().stream().map(Thrown::name).forEach(builder::addException);
        addCall(builder, call, names);
      }
    }
    return builder.build();
  }

  private void addCast(MethodSpec.Builder builder, Operation.Cast cast, StubNames names) {
    builder.addStatement("$L.cast(new $T($L))", names.route(), message(cast), names.arguments());
  }

  private void addCall(MethodSpec.Builder builder, Operation.Call call, StubNames names) {
    boolean silent = call.method().result().isVoid() && call.replies().isEmpty();
    if (silent) {
      builder.addStatement(
          "$L.$L(new $T($L), $L)",
          names.route(),
          send(call),
          message(call),
          names.arguments(),
          Signatures.limit(call.limit()));
      return;
    }
    builder.addStatement(
        "$T $L = new $T($L)", message(call), names.call(), message(call), names.arguments());
    CodeBlock send =
        CodeBlock.of(
            "$L.$L($L, $L)",
            names.route(),
            send(call),
            names.call(),
            Signatures.limit(call.limit()));
    if (call.replies().isEmpty()) {
      builder.addStatement(send);
    } else {
      builder.addStatement("$T $L = $L", Throwable.class, names.failure(), send);
      call.replies().forEach(reply -> addThrow(builder, reply, names));
    }
    if (!call.method().result().isVoid()) {
      builder.addStatement("return $L.$L", names.call(), MessageFields.of(call).result());
    }
  }

  private static String send(Operation.Call call) {
    boolean interruptible = call.method().thrown().stream().anyMatch(Thrown::isInterruption);
    return interruptible ? "callInterruptibly" : "call";
  }

  private static void addThrow(MethodSpec.Builder builder, TypeName reply, StubNames names) {
    builder
        .beginControlFlow("if ($L instanceof $T $L)", names.failure(), reply, names.declared())
        .addStatement("throw $L", names.declared())
        .endControlFlow();
  }

  private TypeName message(Operation operation) {
    return Signatures.message(protocol, operation);
  }
}

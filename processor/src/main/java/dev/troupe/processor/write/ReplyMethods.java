package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Operation;
import dev.troupe.processor.model.Transfer;
import dev.troupe.processor.model.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods of a message that has a reply.
 *
 * <pre>{@code
 * public boolean declares(Throwable failure) {
 *   return failure instanceof InsufficientFunds;
 * }
 *
 * public void storeReply(Object value) {
 *   if (!(value instanceof Long reply)) {
 *     throw wrongReply("long", value);
 *   }
 *   result = reply;
 * }
 *
 * public Long value() {
 *   return result;
 * }
 * }</pre>
 */
final class ReplyMethods {

  private final Operation.Call call;
  private final Type result;
  private final MessageFields names;
  private final CopyCode copies;

  ReplyMethods(Operation.Call call, MessageFields names, CopyCode copies) {
    this.call = call;
    this.result = call.method().result();
    this.names = names;
    this.copies = copies;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    if (!call.replies().isEmpty()) {
      methods.add(declares());
    }
    if (call.method().marks().runIfAbandoned()) {
      methods.add(runIfAbandoned());
    }
    if (!result.isVoid()) {
      methods.add(storeReply());
      methods.add(value());
    }
    return methods;
  }

  private MethodSpec declares() {
    CodeBlock condition =
        call.replies().stream()
            .map(reply -> CodeBlock.of("$L instanceof $T", names.failure(), reply))
            .collect(CodeBlock.joining(" || "));
    return MessageWriter.override("declares", TypeName.BOOLEAN)
        .addParameter(Throwable.class, names.failure())
        .addStatement("return $L", condition)
        .build();
  }

  private static MethodSpec runIfAbandoned() {
    return MessageWriter.override("runIfAbandoned", TypeName.BOOLEAN)
        .addStatement("return true")
        .build();
  }

  private MethodSpec storeReply() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("storeReply").addAnnotation(Override.class);
    if (!result.reifiable()) {
      // Of a generic type only the class can be checked.
      method.addAnnotation(GeneratedType.suppress(List.of("unchecked")));
    }
    method.addModifiers(PUBLIC).addParameter(Object.class, names.value());
    if (result.isPrimitive() || (result.nonNull() && result.reifiable())) {
      addPattern(method);
    } else {
      addReference(method);
    }
    return method.build();
  }

  private void addPattern(MethodSpec.Builder method) {
    method
        .beginControlFlow(
            "if (!($L instanceof $T $L))",
            names.value(),
            result.name().box().withoutAnnotations(),
            names.reply())
        .addStatement("throw wrongReply($S, $L)", result.toString(), names.value())
        .endControlFlow()
        .addStatement("$L = $L", names.result(), copied(CodeBlock.of("$L", names.reply()), true));
  }

  private void addReference(MethodSpec.Builder method) {
    boolean any = result.erasure().equals(ClassName.OBJECT);
    if (any && !result.nonNull()) {
      method.addStatement("$L = $L", names.result(), copied(cast(), false));
      return;
    }
    CodeBlock wrong =
        any
            ? CodeBlock.of("$L == null", names.value())
            : CodeBlock.of(
                "$L!($L instanceof $T)",
                result.nonNull() ? "" : names.value() + " != null && ",
                names.value(),
                result.erasure());
    method
        .beginControlFlow("if ($L)", wrong)
        .addStatement("throw wrongReply($S, $L)", result.toString(), names.value())
        .endControlFlow()
        .addStatement("$L = $L", names.result(), copied(cast(), result.nonNull()));
  }

  private CodeBlock copied(CodeBlock value, boolean nonNull) {
    Transfer transfer = call.method().passage().transfer();
    return nonNull ? copies.copyNonNull(transfer, value) : copies.copy(transfer, value);
  }

  private CodeBlock cast() {
    return result.name().withoutAnnotations().equals(ClassName.OBJECT)
        ? CodeBlock.of("$L", names.value())
        : CodeBlock.of("($T) $L", result.name().withoutAnnotations(), names.value());
  }

  private MethodSpec value() {
    return MessageWriter.override("value", result.name().box())
        .addStatement("return $L", names.result())
        .build();
  }
}

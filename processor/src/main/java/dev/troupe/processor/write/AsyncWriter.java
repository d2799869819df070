package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Blueprint;
import dev.troupe.processor.model.Operation;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.util.concurrent.CompletableFuture;

/**
 * Writes the stub's view for callers that do not wait: the calls only.
 *
 * <pre>{@code
 * public CompletableFuture<Long> balance() {
 *   return route.async(new AccountProtocol.Balance(), Route.DEFAULT_LIMIT);
 * }
 * }</pre>
 */
final class AsyncWriter {

  private final Blueprint blueprint;
  private final Protocol protocol;

  AsyncWriter(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.protocol = blueprint.protocol();
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Async")
            .addJavadoc("The calls of {@link $T} as futures.\n", protocol.type())
            .addModifiers(PUBLIC, STATIC, FINAL)
            .addTypeVariables(protocol.typeParameters().variables());
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
    if (blueprint.calls().findAny().isPresent()) {
      type.addField(RuntimeNames.ROUTE, "route", PRIVATE, FINAL);
      constructor.addParameter(RuntimeNames.ROUTE, "route").addStatement("this.route = route");
    }
    type.addMethod(constructor.build());
    blueprint.calls().map(this::method).forEach(type::addMethod);
    return type.build();
  }

  private MethodSpec method(Operation.Call call) {
    StubNames names = StubNames.of(call);
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(call.method().name())
            .addJavadoc("Calls $L.\n\n", Signatures.link(protocol, call.method()));
    names.parameters().stream()
        .filter(AsyncWriter::isKnownToDoclint)
        .forEach(name -> builder.addJavadoc("@param $L as there\n", name));
    builder
        .addJavadoc("@return the reply to come\n")
        .addModifiers(PUBLIC)
        .addTypeVariables(call.method().typeParameters().variables())
        .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value(call)));
    Signatures.addParameters(builder, call.method(), names.parameters());
    return builder
        .addStatement(
            "return $L.async(new $T($L), $L)",
            names.route(),
            Signatures.message(protocol, call),
            names.arguments(),
            Signatures.limit(call.limit()))
        .build();
  }

  /** The value of a future of a void call is null. */
  private TypeName value(Operation.Call call) {
    TypeName boxed = call.method().result().name().box();
    return call.method().result().isVoid() ? Signatures.nullable(protocol, boxed) : boxed;
  }

  /** It reads no letters of two {@code char}s; the compiler does. */
  private static boolean isKnownToDoclint(String name) {
    return name.chars().noneMatch(each -> Character.isSurrogate((char) each));
  }
}

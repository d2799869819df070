package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Writes what takes the stub's place while its protocol has errors. Without it, the compiler would
 * say of each place that mentions the stub that it cannot find it, and the one error that matters
 * would be lost among them. It never becomes a class file, as the compilation has failed.
 */
final class StandInWriter {

  private final Protocol protocol;
  private final ClassName stub;

  StandInWriter(Protocol protocol) {
    this.protocol = protocol;
    this.stub = protocol.stub();
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(stub)
            .addJavadoc("Takes the place of the stub, as $L has errors.\n", protocol)
            .addAnnotation(RuntimeNames.ACTOR_GENERATED)
            .addAnnotation(GeneratedType.suppress(List.of("all", "rawtypes", "removal")))
            .addModifiers(ABSTRACT)
            .addTypeVariables(protocol.typeParameters().variables())
            .alwaysQualify(protocol.members().names().toArray(String[]::new))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    if (protocol.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    if (protocol.canBeImplemented()) {
      type.addSuperinterface(protocol.typeOfStub());
    }
    if (protocol.mayBeMentioned()) {
      Stream.concat(StubFactories.of(protocol).stream(), members())
          .filter(this::isFree)
          .map(StandInWriter::withoutBody)
          .forEach(type::addMethod);
      type.addType(async());
    }
    return type.build();
  }

  /** Its methods are the calls, and all that may be meant to be one. */
  private TypeSpec async() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Async")
            .addModifiers(PUBLIC, STATIC, ABSTRACT)
            .addTypeVariables(protocol.typeParameters().variables());
    protocol
        .messages()
        .filter(message -> message.types().allMatch(each -> each.hidden().isEmpty()))
        .map(StandInWriter::call)
        .map(StandInWriter::withoutBody)
        .forEach(type::addMethod);
    return type.build();
  }

  private static MethodSpec call(Method message) {
    MethodSpec.Builder call =
        MethodSpec.methodBuilder(message.name())
            .addModifiers(PUBLIC)
            .addTypeVariables(message.typeParameters().variables())
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(CompletableFuture.class), message.result().name().box()));
    Signatures.addParameters(call, message, StubNames.parameters(new NameAllocator(), message));
    return call.build();
  }

  private Stream<MethodSpec> members() {
    return Stream.of(
        MethodSpec.methodBuilder("within")
            .returns(protocol.typeParameters().of(stub))
            .addParameter(Duration.class, "limit")
            .addModifiers(PUBLIC)
            .build(),
        MethodSpec.methodBuilder("async")
            .returns(protocol.typeParameters().of(stub.nestedClass("Async")))
            .addModifiers(PUBLIC)
            .build(),
        MethodSpec.methodBuilder("ref")
            .returns(RuntimeNames.ACTOR_REF)
            .addModifiers(PUBLIC)
            .build());
  }

  /** The protocol's error may be that it has such a method itself. */
  private boolean isFree(MethodSpec method) {
    return protocol.methods().stream().noneMatch(own -> own.name().equals(method.name()));
  }

  private static MethodSpec withoutBody(MethodSpec method) {
    return MethodSpec.methodBuilder(method.name())
        .addModifiers(method.modifiers())
        .addTypeVariables(method.typeVariables())
        .returns(method.returnType())
        .addParameters(method.parameters())
        .varargs(method.varargs())
        .addStatement("throw new $T()", IllegalStateException.class)
        .build();
  }
}

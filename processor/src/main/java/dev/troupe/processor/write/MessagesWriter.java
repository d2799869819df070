package dev.troupe.processor.write;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Blueprint;
import dev.troupe.processor.model.Protocol;

/**
 * Writes the class around the messages.
 *
 * <pre>{@code
 * final class AccountProtocol {
 *   static final class Balance extends CallMessage<Long> …   // MessageWriter
 *   static final class Deposit extends CastMessage …
 *   private static Cart copyCart(Cart original) …            // CopyMethods
 * }
 * }</pre>
 */
final class MessagesWriter {

  private final Blueprint blueprint;

  MessagesWriter(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  TypeSpec write() {
    Protocol protocol = blueprint.protocol();
    TypeSpec.Builder type =
        GeneratedType.named(protocol.messageTypes(), protocol, protocol.lint().everywhere())
            .addJavadoc("The messages of {@link $T}.\n", protocol.type())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    blueprint
        .operations()
        .forEach(operation -> type.addType(new MessageWriter(blueprint, operation).write()));
    new CopyMethods(blueprint.copies()).all().forEach(type::addMethod);
    return type.build();
  }
}

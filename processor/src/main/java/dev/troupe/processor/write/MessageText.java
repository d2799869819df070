package dev.troupe.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import java.util.Arrays;

/** What a message says of itself: {@code "Account.withdraw(" + cents + ")"}. */
final class MessageText {

  private MessageText() {}

  static CodeBlock of(Protocol protocol, Method method, MessageFields names) {
    String start = protocol + "." + method.name() + "(";
    if (method.parameters().isEmpty()) {
      return CodeBlock.of("$S", start + ")");
    }
    CodeBlock.Builder text = CodeBlock.builder().add("$S", start);
    for (int i = 0; i < method.parameters().size(); i++) {
      text.add(i == 0 ? " + " : " + \", \" + ");
      text.add(part(method.parameters().get(i).type().name(), names.parameters().get(i)));
    }
    return text.add(" + \")\"").build();
  }

  private static CodeBlock part(TypeName type, String name) {
    if (!(type instanceof ArrayTypeName array)) {
      return CodeBlock.of("$L", name);
    }
    boolean flat = array.componentType().isPrimitive();
    return CodeBlock.of("$T.$L($L)", Arrays.class, flat ? "toString" : "deepToString", name);
  }
}

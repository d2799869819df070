package dev.troupe.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.troupe.processor.model.Limit;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.util.List;

/** The parts that the methods of the stub and of its asynchronous view have in common. */
final class Signatures {

  private Signatures() {}

  static void addParameters(MethodSpec.Builder builder, Method method, List<String> names) {
    List<Parameter> parameters = method.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      builder.addParameter(
          ParameterSpec.builder(parameters.get(i).type().name(), names.get(i)).build());
    }
    builder.varargs(method.varargs());
    if (method.varargs() && !parameters.getLast().type().reifiable()) {
      builder.addAnnotation(GeneratedType.suppress(List.of("unchecked"))); // As in the protocol.
    }
    method.deprecated().ifPresent(builder::addAnnotation);
  }

  static CodeBlock limit(Limit limit) {
    return switch (limit) {
      case Limit.OfSystem() -> CodeBlock.of("$T.DEFAULT_LIMIT", RuntimeNames.ROUTE);
      case Limit.None() -> CodeBlock.of("$T.NO_LIMIT", RuntimeNames.ROUTE);
      case Limit.Constant(String constant, _, _) -> CodeBlock.of("$L", constant);
    };
  }

  /** A link to the protocol's method, for doc comments. */
  static CodeBlock link(Protocol protocol, Method method) {
    CodeBlock parameters =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$T", parameter.type().erasure()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("{@link $T#$L($L)}", protocol.type(), method.name(), parameters);
  }
}

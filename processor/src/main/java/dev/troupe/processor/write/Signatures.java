package dev.troupe.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Limit;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Operation;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.TypeParameters;
import java.util.List;

/** The parts that the methods of the stub and of its asynchronous view have in common. */
final class Signatures {

  /** It is there wherever a protocol is marked, as it comes with the mark. */
  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

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

  /** The type of a message, with the variables of the stub's method as its arguments. */
  static TypeName message(Protocol protocol, Operation operation) {
    return TypeParameters.of(
        protocol.messageTypes().nestedClass(operation.message()),
        protocol.typeParameters().and(operation.method().typeParameters()));
  }

  /** A type that says that there may be null, where code says such things. */
  static TypeName nullable(Protocol protocol, TypeName type) {
    return protocol.nullMarked() ? type.annotated(NULLABLE) : type;
  }

  /** A link to the protocol's method, for doc comments. */
  static CodeBlock link(Protocol protocol, Method method) {
    boolean likeAConstructor = method.name().equals(protocol.type().simpleName());
    if (!method.isAsDeclared() || likeAConstructor) {
      return CodeBlock.of("{@code $L}", method.name());
    }
    CodeBlock parameters =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$T", parameter.type().erasure()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("{@link $T#$L($L)}", protocol.type(), method.name(), parameters);
  }
}

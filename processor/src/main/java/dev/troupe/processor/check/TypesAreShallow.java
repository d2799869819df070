package dev.troupe.processor.check;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import java.util.stream.Stream;

/**
 * The compiler reads types with its stack, and generated code from deeper in it than the source: a
 * type that it can just read there would end it here, without a word on where.
 */
final class TypesAreShallow implements MessageCheck {

  private static final int DEEPEST = 100;

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.types().anyMatch(type -> isTooDeep(type.name()))) {
      report.add(Rule.TYPE_TOO_DEEP, message.origin(), message.name() + "(…)");
    }
  }

  private static boolean isTooDeep(TypeName type) {
    return depth(type) > DEEPEST;
  }

  private static int depth(TypeName type) {
    return switch (type) {
      case ArrayTypeName array -> 1 + depth(array.componentType());
      case ParameterizedTypeName generic -> 1 + deepest(generic.typeArguments().stream());
      case WildcardTypeName wildcard ->
          deepest(Stream.concat(wildcard.upperBounds().stream(), wildcard.lowerBounds().stream()));
      default -> 0;
    };
  }

  private static int deepest(Stream<TypeName> types) {
    return types.mapToInt(TypesAreShallow::depth).max().orElse(0);
  }
}

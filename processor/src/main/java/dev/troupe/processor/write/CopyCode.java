package dev.troupe.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.troupe.processor.model.CopyNames;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.Transfer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the expression that copies a value: {@code Copies.list(carts, each -> copyCart(each))}.
 */
final class CopyCode {

  private static final List<String> ELEMENT = List.of("each", "inner", "innermost");

  private final CopyNames copies;
  private final Set<String> taken;

  /**
   * @param taken the names of variables around the expression, which no lambda may repeat
   */
  CopyCode(CopyNames copies, Collection<String> taken) {
    this.copies = copies;
    this.taken = Set.copyOf(taken);
  }

  /** For a value that may be null. */
  CodeBlock copy(Transfer transfer, CodeBlock value) {
    return transfer instanceof Transfer.Rebuilt
        ? call("value", value, lambda(transfer, ELEMENT))
        : copyNonNull(transfer, value);
  }

  /** For a value that is not null. */
  CodeBlock copyNonNull(Transfer transfer, CodeBlock value) {
    return switch (transfer) {
      case Transfer.AsIs() -> value;
      case Transfer.Stub(var protocol) ->
          CodeBlock.of("$T.ref($T.class, $L)", RuntimeNames.COPIES, protocol, value);
      case Transfer.Rebuilt(String key) -> CodeBlock.of("$L($L)", copies.of(key), value);
      case Transfer.CopyList(Transfer element) -> container("list", value, element);
      case Transfer.CopySet(Transfer element) -> container("set", value, element);
      case Transfer.CopyOptional(Transfer element) -> container("optional", value, element);
      case Transfer.CloneArray(Transfer element) -> container("array", value, element);
      case Transfer.CopyMap(Transfer key, Transfer element) when key.isAsIs() && element.isAsIs() ->
          call("map", value);
      case Transfer.CopyMap(Transfer key, Transfer element) ->
          call(
              "map",
              value,
              lambda(key, List.of("key", "innerKey")),
              lambda(element, List.of("value", "each", "inner")));
    };
  }

  private CodeBlock container(String method, CodeBlock value, Transfer element) {
    return element.isAsIs() ? call(method, value) : call(method, value, lambda(element, ELEMENT));
  }

  private static CodeBlock call(String method, CodeBlock... arguments) {
    return CodeBlock.of(
        "$T.$L($L)",
        RuntimeNames.COPIES,
        method,
        List.of(arguments).stream().collect(CodeBlock.joining(",$W")));
  }

  private CodeBlock lambda(Transfer element, List<String> wishes) {
    String name =
        wishes.stream()
            .filter(wish -> !taken.contains(wish))
            .findFirst()
            .orElseGet(() -> free(wishes.getLast()));
    Set<String> inside = new HashSet<>(taken);
    inside.add(name);
    CodeBlock body = new CopyCode(copies, inside).copyNonNull(element, CodeBlock.of("$L", name));
    return CodeBlock.of("$L -> $L", name, body);
  }

  private String free(String wish) {
    String name = wish;
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }
}

package dev.troupe.processor.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The methods that copy the records and sealed types of a protocol, each once, and their names.
 * They do not depend on the order of declaration.
 */
public final class CopyNames {

  private final Map<String, Rebuild> rebuilds = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  private CopyNames() {}

  static CopyNames of(Protocol protocol) {
    CopyNames copies = new CopyNames();
    protocol
        .messages()
        .flatMap(method ->
            Stream.concat(
                Stream.of(method.passage()), method.parameters().stream().map(Parameter::passage)))
        .flatMap(passage -> passage.rebuilds().stream())
        .forEach(rebuild -> copies.rebuilds.put(rebuild.key(), rebuild));
    DistinctNames distinct = new DistinctNames(List.of());
    copies.rebuilds.forEach(
        (key, rebuild) -> copies.names.put(key, distinct.claim("copy" + word(rebuild.name()))));
    return copies;
  }

  /** {@code PageOfItem} for {@code Page<Item>}. */
  private static String word(TypeName type) {
    return switch (type) {
      case ClassName name -> name.simpleName();
      case ParameterizedTypeName generic ->
          generic.rawType().simpleName()
              + generic.typeArguments().stream()
                  .map(CopyNames::word)
                  .collect(joining("And", "Of", ""));
      case WildcardTypeName wildcard -> "Any" + word(wildcard.upperBounds().getFirst());
      case ArrayTypeName array -> word(array.componentType()) + "Array";
      case TypeVariableName variable -> variable.name();
      default -> type.toString();
    };
  }

  /** All of them, in a fixed order. */
  public List<Rebuild> all() {
    return List.copyOf(rebuilds.values());
  }

  /** The name of a method. */
  public String of(String key) {
    return requireNonNull(names.get(key));
  }
}

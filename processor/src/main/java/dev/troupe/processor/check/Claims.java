package dev.troupe.processor.check;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which protocols want which generated types: {@code Outer_Account} and {@code Outer.Account} want
 * the same ones.
 */
public final class Claims {

  private final Map<ClassName, Set<ClassName>> protocols = new TreeMap<>();

  /** Claims the names for a protocol. */
  public void claim(ClassName protocol) {
    protocols.computeIfAbsent(Protocol.stubOf(protocol), _ -> new TreeSet<>()).add(protocol);
  }

  /** Another protocol that claims the same names. */
  Optional<ClassName> rival(ClassName protocol) {
    return protocols.getOrDefault(Protocol.stubOf(protocol), Set.of()).stream()
        .filter(other -> !other.equals(protocol))
        .findFirst();
  }

  /** The protocol whose stub has this name, in full or without its package. */
  public Optional<ClassName> protocolOf(String stub) {
    return protocols.entrySet().stream()
        .filter(entry ->
            entry.getKey().simpleName().equals(stub) || entry.getKey().canonicalName().equals(stub))
        .flatMap(entry -> entry.getValue().stream())
        .findFirst();
  }
}

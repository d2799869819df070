package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/**
 * An exception in a {@code throws} clause.
 *
 * @param superclasses the canonical names of its proper superclasses
 * @param unchecked whether it need not be declared
 */
public record Thrown(Type type, Set<String> superclasses, boolean unchecked) {

  private static final TypeName INTERRUPTED = ClassName.get(InterruptedException.class);
  private static final Set<TypeName> TOO_BROAD =
      Set.of(
          ClassName.get(Throwable.class),
          ClassName.get(Exception.class),
          ClassName.get(RuntimeException.class),
          ClassName.get(Error.class));

  public Thrown {
    superclasses = Set.copyOf(superclasses);
  }

  public TypeName name() {
    return type.name();
  }

  /** The caller's own interruption, which is no reply. */
  public boolean isInterruption() {
    return name().equals(INTERRUPTED);
  }

  /** Whether it would make a reply of every crash. */
  public boolean isTooBroad() {
    return TOO_BROAD.contains(name());
  }

  /** Whether a method that overrides one with these exceptions may throw this one. */
  public boolean isAllowedBy(List<Thrown> overridden) {
    return unchecked
        || overridden.stream().anyMatch(each -> name().equals(each.name()) || isKindOf(each));
  }

  boolean isKindOf(Thrown other) {
    return superclasses.contains(other.name().toString());
  }
}

package dev.troupe.processor.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method of a protocol, its own or an inherited one.
 *
 * @param origin the method itself; the protocol, where the method comes from a class file
 * @param owner the interface that declares it
 * @param label how messages call it
 * @param generic whether it has type parameters
 * @param deprecated the annotation to repeat on the stub's method
 */
public record Method(
    Origin origin,
    ClassName owner,
    Kind kind,
    String label,
    String name,
    boolean generic,
    Type result,
    List<Parameter> parameters,
    boolean varargs,
    List<Thrown> thrown,
    Marks marks,
    Optional<AnnotationSpec> deprecated) {

  /** Who runs a method. */
  public enum Kind {
    /** The server: the method is a message. */
    MESSAGE("an abstract method"),
    /** The client: the stub inherits it. */
    DEFAULT("a default method"),
    /** The interface itself. */
    STATIC("a static method"),
    /** The interface itself. */
    PRIVATE("a private method");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  public Method {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  public boolean isMessage() {
    return kind == Kind.MESSAGE;
  }

  public boolean isCall() {
    return marks.call().isPresent();
  }

  public boolean isCast() {
    return marks.cast().isPresent();
  }

  /** Whether a class that implements the protocol inherits it or must have it. */
  public boolean isInstanceMember() {
    return kind == Kind.MESSAGE || kind == Kind.DEFAULT;
  }

  /** The name with the erased parameter types, in full: what the class file knows it by. */
  public String erasedSignature() {
    return name
        + parameters.stream()
            .map(parameter -> parameter.type().erasure().toString())
            .collect(joining(",", "(", ")"));
  }

  /** Every type of its signature. */
  public Stream<Type> types() {
    return Stream.of(
            Stream.of(result),
            parameters.stream().map(Parameter::type),
            thrown.stream().map(Thrown::type))
        .flatMap(part -> part);
  }

  /** In what it disagrees with another method of the same signature. */
  public Optional<String> disagreement(Method other) {
    if (!result.name().equals(other.result.name())) {
      return Optional.of("what it returns");
    }
    if (!thrownNames().equals(other.thrownNames())) {
      return Optional.of("what it throws");
    }
    if (!marks.agreesWith(other.marks)) {
      return Optional.of("@Call and @Cast");
    }
    return Optional.empty();
  }

  /** The exceptions that are replies, without those that another one covers. */
  List<TypeName> replies() {
    List<Thrown> candidates = thrown.stream().filter(each -> !each.isInterruption()).toList();
    return candidates.stream()
        .filter(each -> candidates.stream().noneMatch(each::isKindOf))
        .map(Thrown::name)
        .distinct()
        .toList();
  }

  private Set<TypeName> thrownNames() {
    return thrown.stream().map(Thrown::name).collect(toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return label;
  }
}

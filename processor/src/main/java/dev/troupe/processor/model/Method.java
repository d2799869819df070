package dev.troupe.processor.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of a protocol, its own or an inherited one.
 *
 * @param origin the method itself; the protocol, where the method comes from a class file
 * @param owner the interface that declares it
 * @param compiled whether it comes from a class file
 * @param label how messages call it
 * @param typeParameters named so that they hide none of the protocol's
 * @param deprecated the annotation to repeat on the stub's method
 * @param passage how its result gets to the caller
 */
public record Method(
    Origin origin,
    ClassName owner,
    Kind kind,
    boolean compiled,
    String label,
    String name,
    TypeParameters typeParameters,
    Type result,
    List<Parameter> parameters,
    boolean varargs,
    List<Thrown> thrown,
    Marks marks,
    Optional<AnnotationSpec> deprecated,
    Passage passage) {

  private static final int DEEPEST_TYPE = 100;

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

  /** Whether the compiler can read its types in generated code too. */
  public boolean isShallow() {
    return types().allMatch(type -> type.depth() <= DEEPEST_TYPE);
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

  /**
   * Whether it has the signature of its declaration, and not one with other type arguments: doc
   * comments can refer to nothing else.
   */
  public boolean isAsDeclared() {
    return parameters.stream().allMatch(Parameter::isAsDeclared);
  }

  /** Every type of its signature. */
  public Stream<Type> types() {
    return Stream.of(
            typeParameters.bounds().stream(),
            Stream.of(result),
            parameters.stream().map(Parameter::type),
            thrown.stream().map(Thrown::type))
        .flatMap(part -> part);
  }

  /**
   * The same with the exceptions that a class may throw that implements this method and others of
   * its signature.
   */
  public Method merged(List<Method> others) {
    List<Thrown> merged =
        Stream.concat(Stream.of(this), others.stream())
            .flatMap(each -> each.thrown.stream())
            .filter(each -> each.isAllowedBy(thrown))
            .filter(each -> others.stream().allMatch(other -> each.isAllowedBy(other.thrown)))
            .collect(toMap(Thrown::name, each -> each, (one, _) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    return new Method(
        origin,
        owner,
        kind,
        compiled,
        label,
        name,
        typeParameters,
        result,
        parameters,
        varargs,
        merged,
        marks,
        deprecated,
        passage);
  }

  /** Whether both are the same kind of message, with the same time limit. */
  public boolean agreesWith(Method other) {
    return marks.agreesWith(other.marks, result.isVoid());
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

  @Override
  public String toString() {
    return label;
  }
}

package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a type with {@code @Actor}, right or wrong: the checks judge it.
 *
 * @param origin the type
 * @param annotation its {@code @Actor}
 * @param privateType the type itself or one around it, if private
 * @param methods its own in their order, then the inherited ones
 * @param members what a class that implements it inherits besides methods
 * @param timeout of all its calls
 * @param nullMarked whether what says nothing of null is not null
 * @param nullMark the annotation of that kind that the generated types must repeat
 * @param deprecated the annotation to repeat on the stub
 */
public record Protocol(
    Origin origin,
    Origin annotation,
    ClassName type,
    Shape shape,
    boolean isPublic,
    Optional<ClassName> privateType,
    TypeParameters typeParameters,
    List<Method> methods,
    List<Diamond> diamonds,
    List<WrongOverride> wrongOverrides,
    Members members,
    Optional<Timeout> timeout,
    boolean nullMarked,
    Optional<ClassName> nullMark,
    Surroundings surroundings,
    Lint lint,
    Optional<AnnotationSpec> deprecated) {

  /** What kind of type it is. */
  public enum Shape {
    INTERFACE("an interface"),
    SEALED_INTERFACE("a sealed interface"),
    CLASS("a class"),
    RECORD("a record"),
    ENUM("an enum"),
    ANNOTATION("an annotation interface");

    private final String label;

    Shape(String label) {
      this.label = label;
    }

    public boolean isInterface() {
      return this == INTERFACE || this == SEALED_INTERFACE;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * A method that comes from two interfaces, which say different things of it.
   *
   * @param difference in what they disagree
   */
  public record Diamond(Method one, Method other, String difference) {}

  /** A method that returns something else than the one that it overrides. */
  public record WrongOverride(Method method, Method overridden) {}

  /**
   * What a class that implements the protocol inherits besides methods: such a name hides an
   * imported one.
   */
  public record Members(List<ClassName> types, List<String> fields) {

    public Members {
      types = List.copyOf(types);
      fields = List.copyOf(fields);
    }

    /** All the names, without repetition, sorted. */
    public List<String> names() {
      return Stream.concat(types.stream().map(ClassName::simpleName), fields.stream())
          .distinct()
          .sorted()
          .toList();
    }
  }

  /**
   * What is around the protocol.
   *
   * @param module the name of its module, if it has one
   * @param missing the runtime's types that it cannot see
   * @param occupied the names of generated types that other types have already
   * @param hiding types of its package that are called like packages
   * @param auxiliary whether it stands in another type's file, where {@code -Xlint} wants nobody
   *     else to mention it
   */
  public record Surroundings(
      Optional<String> module,
      List<ClassName> missing,
      List<ClassName> occupied,
      List<ClassName> hiding,
      boolean auxiliary) {

    public Surroundings {
      missing = List.copyOf(missing);
      occupied = List.copyOf(occupied);
      hiding = List.copyOf(hiding);
    }
  }

  /** The warnings to suppress: in all generated code, and in the stub only. */
  public record Lint(List<String> everywhere, List<String> stub) {

    public Lint {
      everywhere = List.copyOf(everywhere);
      stub = List.copyOf(stub);
    }
  }

  public Protocol {
    methods = List.copyOf(methods);
    diamonds = List.copyOf(diamonds);
    wrongOverrides = List.copyOf(wrongOverrides);
  }

  public Stream<Method> messages() {
    return methods.stream().filter(Method::isMessage);
  }

  /** Every class and interface in the signatures of its messages, without repetition. */
  public List<ClassName> mentioned() {
    return Stream.concat(typeParameters.bounds().stream(), messages().flatMap(Method::types))
        .flatMap(type -> type.mentioned().stream())
        .distinct()
        .toList();
  }

  /** The package of the protocol and of its generated code, as messages say it. */
  public String packageName() {
    return type.packageName().isEmpty() ? "the unnamed package" : "package " + type.packageName();
  }

  /** Whether a class of its package can implement it, right or wrong as it may be. */
  public boolean canBeImplemented() {
    return shape == Shape.INTERFACE && mayBeMentioned();
  }

  /** Whether other code of its package may mention it. */
  public boolean mayBeMentioned() {
    return privateType.isEmpty() && !surroundings.auxiliary();
  }

  /** Whether something can take the stub's place that does not add errors of its own. */
  public boolean allowsStandIn() {
    return surroundings.missing().isEmpty()
        && FileNames.allow(type)
        && messages().allMatch(Method::isShallow)
        && typeParameters.bounds().stream().allMatch(bound -> bound.hidden().isEmpty());
  }

  /** The protocol with its own type parameters as arguments, as its stub implements it. */
  public TypeName typeOfStub() {
    return typeParameters.of(type);
  }

  public ClassName stub() {
    return stubOf(type);
  }

  public ClassName messageTypes() {
    return messageTypesOf(type);
  }

  public static ClassName stubOf(ClassName type) {
    return generated(type, "Ref");
  }

  public static ClassName messageTypesOf(ClassName type) {
    return generated(type, "Protocol");
  }

  private static ClassName generated(ClassName type, String suffix) {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
  }

  @Override
  public String toString() {
    return Spelling.of(type);
  }
}

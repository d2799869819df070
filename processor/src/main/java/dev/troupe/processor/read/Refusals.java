package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Spelling;
import dev.troupe.processor.read.Shape.Bad;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Why a type that passes nowhere is not safe to send, and what to write instead. */
final class Refusals {

  private static final String MUTABLE = "is mutable";

  /**
   * The reason for a class or interface and all of its subtypes.
   *
   * @param fix with {@code %s} for its first two type arguments
   */
  private record Reason(String type, String problem, String fix) {}

  /** The first one that fits counts. */
  private static final List<Reason> REASONS =
      List.of(
          new Reason("java.util.List", MUTABLE, "Use List<%s>."),
          new Reason("java.util.Set", MUTABLE, "Use Set<%s>."),
          new Reason("java.util.Properties", MUTABLE, "Use Map<String, String>."),
          new Reason("java.util.Map", MUTABLE, "Use Map<%s, %s>."),
          new Reason("java.util.Queue", MUTABLE, "Use List<%s>."),
          new Reason(
              "java.util.Collection",
              "may be any collection, so no copy of it can be made",
              "Use List<%1$s> or Set<%1$s>."),
          new Reason("java.util.Map.Entry", "may belong to a map that changes", "Use a record."),
          new Reason("java.util.Iterator", "goes through what may change", "Use List<%s>."),
          new Reason(
              "java.util.stream.BaseStream",
              "can be read only once, and from what may change",
              "Use List<%s>."),
          new Reason(
              "java.util.concurrent.Future",
              "is completed by others than the server",
              "Send what it holds once that is there, or the ReplyTo of a call."),
          new Reason(
              "java.util.concurrent.CompletionStage",
              "is completed by others than the server",
              "Send what it holds once that is there, or the ReplyTo of a call."),
          new Reason("java.lang.AbstractStringBuilder", MUTABLE, "Use String."),
          new Reason("java.lang.StringBuilder", MUTABLE, "Use String."),
          new Reason("java.lang.StringBuffer", MUTABLE, "Use String."),
          new Reason("java.nio.CharBuffer", MUTABLE, "Use String."),
          new Reason("java.nio.ByteBuffer", MUTABLE, "Use byte[], which is copied."),
          new Reason("java.nio.Buffer", MUTABLE, "Use an array, which is copied."),
          new Reason("java.lang.CharSequence", "may be a StringBuilder", "Use String."),
          new Reason("java.util.Date", MUTABLE, "Use a type of java.time, such as Instant."),
          new Reason("java.util.Calendar", MUTABLE, "Use ZonedDateTime."),
          new Reason("java.util.TimeZone", MUTABLE, "Use ZoneId."),
          new Reason("java.text.Format", MUTABLE, "Let the server have its own."),
          new Reason("java.util.BitSet", MUTABLE, "Use Set<Integer>, or long[], which is copied."),
          new Reason("java.util.Random", MUTABLE, "Let the server have its own."),
          new Reason("java.io.File", "can be extended", "Use Path."),
          new Reason("java.net.URL", "asks the network when it is compared", "Use URI."),
          new Reason(
              "java.lang.Throwable",
              "can be given more causes and traces",
              "Declare it in 'throws' if it is an answer; else send what it says."),
          new Reason(
              "java.lang.AutoCloseable",
              "belongs to whoever has opened it",
              "Let one actor have it, and send what that one reads from it."),
          new Reason("java.util.concurrent.atomic.AtomicBoolean", MUTABLE, "Use boolean."),
          new Reason("java.util.concurrent.atomic.AtomicInteger", MUTABLE, "Use int."),
          new Reason("java.util.concurrent.atomic.AtomicLong", MUTABLE, "Use long."),
          new Reason("java.util.concurrent.atomic.AtomicReference", MUTABLE, "Send what it holds."),
          new Reason(
              "java.util.concurrent.atomic.AtomicIntegerArray",
              MUTABLE,
              "Use int[], which is copied."),
          new Reason(
              "java.util.concurrent.atomic.AtomicLongArray",
              MUTABLE,
              "Use long[], which is copied."),
          new Reason("java.util.concurrent.atomic.LongAdder", MUTABLE, "Use long."),
          new Reason("java.util.concurrent.atomic.DoubleAdder", MUTABLE, "Use double."),
          new Reason("java.util.IntSummaryStatistics", MUTABLE, "Send its figures in a record."),
          new Reason("java.util.LongSummaryStatistics", MUTABLE, "Send its figures in a record."),
          new Reason("java.util.DoubleSummaryStatistics", MUTABLE, "Send its figures in a record."),
          new Reason("java.util.StringJoiner", MUTABLE, "Use String."),
          new Reason(
              "java.lang.ThreadLocal", "is another one in each thread", "Send what it holds."),
          new Reason(
              "java.lang.ref.Reference", "may be cleared at any time", "Send what it holds."),
          new Reason(
              "java.lang.Thread", "is not data", "Send a message to the actor that it serves."));

  private final Types types;
  private final Predicate<TypeElement> inSource;

  Refusals(Types types, Predicate<TypeElement> inSource) {
    this.types = types;
    this.inSource = inSource;
  }

  /** For a type that is on no list, no record, not sealed, and that nobody vouches for. */
  Bad of(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return known(type)
        .orElseGet(() -> element.getKind().isInterface() ? ofInterface(element) : ofClass(element));
  }

  /** For a type of the JDK that is known not to be safe, and for its subtypes. */
  Optional<Bad> known(DeclaredType type) {
    String name = name(type);
    if (name.equals("java.lang.Object")) {
      return bad(
          "can be anything",
          "Write the type that is meant, or a sealed interface of all that it may be.");
    }
    if (name.equals("java.lang.Iterable")) {
      return bad("goes through what may change", "Use List<%s>.".formatted(spelled(type, 0)));
    }
    if (name.equals("java.lang.Number")) {
      return bad("may be mutable", "Use long, double or BigDecimal.");
    }
    Map<String, DeclaredType> kinds = kinds(type);
    for (Reason reason : REASONS) {
      DeclaredType kind = kinds.get(reason.type());
      if (kind != null) {
        boolean derived =
            reason.type().equals("java.util.Collection")
                && !type.asElement().getKind().isInterface();
        return bad(
            derived ? MUTABLE : reason.problem(),
            reason.fix().formatted(spelled(kind, 0), spelled(kind, 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Bad> bad(String problem, String fix) {
    return Optional.of(new Bad(problem, fix));
  }

  private static String name(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  /** For a generic type without its arguments. */
  static Bad raw(TypeElement element) {
    String arguments = "?" + ", ?".repeat(element.getTypeParameters().size() - 1);
    return new Bad(
        "is raw, so nobody knows what is in it",
        "Write its type arguments: %s<%s>."
            .formatted(element.getSimpleName(), arguments.replace('?', '…')));
  }

  /** For a generic type with wildcards that have no upper bound to look at. */
  static Bad ofWildcards() {
    return new Bad("does not say what is in it", "Write type arguments in place of the wildcards.");
  }

  private Bad ofInterface(TypeElement element) {
    boolean functional =
        element.getAnnotationMirrors().stream()
            .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
            .anyMatch(annotation ->
                annotation.getQualifiedName().contentEquals("java.lang.FunctionalInterface"));
    if (functional) {
      return new Bad(
          "is code, which may reach what belongs to its sender",
          "Send data, and let the server know what to do with it; or declare an @Actor interface.");
    }
    return new Bad(
        "may be anything that implements it",
        isOurs(element)
            ? "Make it a sealed interface of records; or write @Actor on it if actors implement it."
            : "Use a record, or a sealed interface of records.");
  }

  private Bad ofClass(TypeElement element) {
    String name = Spelling.of(ClassName.get(element));
    String fix;
    if (isOurs(element)) {
      Set<Modifier> modifiers = element.getModifiers();
      if (modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.SEALED)) {
        fix = "Make it a record, or write @Sendable on it.";
      } else if (modifiers.contains(Modifier.ABSTRACT)) {
        fix = "Make it a sealed interface of records, or sealed with @Sendable.";
      } else {
        fix = "Make it a record, or final with @Sendable.";
      }
    } else {
      fix = "Use a record, or vouch for it by @TrustSendable(%s.class).".formatted(name);
    }
    return new Bad("is a class that does not promise to stay as it is", fix);
  }

  private boolean isOurs(TypeElement element) {
    return inSource.test(Enclosing.outermost(element));
  }

  /** The type and all its supertypes, by name. */
  private Map<String, DeclaredType> kinds(DeclaredType type) {
    Map<String, DeclaredType> kinds = new LinkedHashMap<>();
    addKinds(type, kinds);
    return kinds;
  }

  private void addKinds(TypeMirror type, Map<String, DeclaredType> kinds) {
    if (type.getKind() == TypeKind.DECLARED) {
      DeclaredType declared = (DeclaredType) type;
      if (kinds.putIfAbsent(name(declared), declared) == null) {
        types.directSupertypes(type).forEach(parent -> addKinds(parent, kinds));
      }
    }
  }

  /** A type argument as people write it; {@code …} where there is none. */
  private static String spelled(DeclaredType type, int index) {
    if (index >= type.getTypeArguments().size()) {
      return "…";
    }
    TypeMirror argument = type.getTypeArguments().get(index);
    if (argument.getKind() == TypeKind.WILDCARD) {
      TypeMirror bound = ((WildcardType) argument).getExtendsBound();
      return bound == null ? "…" : Spelling.of(TypeName.get(bound));
    }
    return Spelling.of(TypeName.get(argument));
  }
}

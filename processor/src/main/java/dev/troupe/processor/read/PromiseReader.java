package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Passage.Flaw;
import dev.troupe.processor.model.Promise;
import dev.troupe.processor.model.Promise.Broken;
import dev.troupe.processor.model.Promise.Waived;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a class promises by {@code @Sendable}, and where it does not keep it. */
public final class PromiseReader {

  /** Superclasses that are no harm: those of each record, enum and exception. */
  private static final Set<String> HARMLESS =
      Set.of(
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.Enum",
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException");

  private final Elements elements;
  private final Types types;
  private final Predicate<TypeElement> inSource;
  private final List<String> trusted;

  /**
   * @param inSource whether a top-level type is being compiled
   * @param trusted what the user's options say of types that are safe to send
   */
  public PromiseReader(
      Elements elements, Types types, Predicate<TypeElement> inSource, List<String> trusted) {
    this.elements = elements;
    this.types = types;
    this.inSource = inSource;
    this.trusted = List.copyOf(trusted);
  }

  public Promise read(TypeElement type) {
    Origins origins = new Origins(type, inSource);
    List<Broken> broken = new ArrayList<>();
    if (Trust.promises(type)) {
      Trust trust = Trust.of(type, elements, trusted);
      ShapeReader shapes = new ShapeReader(types, trust, new Refusals(types, inSource));
      ofClass(type)
          .or(() -> ofSuperclass(type, trust, shapes))
          .or(() -> ofSubtypes(type, shapes))
          .ifPresent(flaw -> broken.add(new Broken(origins.of(type), subject(type), flaw)));
      for (Element field : fields(type)) {
        ofField(type, field, shapes)
            .ifPresent(
                flaw -> broken.add(new Broken(origins.of(field), subject(type, field), flaw)));
      }
    }
    return new Promise(broken, waivers(type, origins));
  }

  private static List<Waived> waivers(TypeElement type, Origins origins) {
    List<Waived> waivers = new ArrayList<>();
    for (Element place : fields(type)) {
      origins
          .waiver(place, type)
          .ifPresent(waiver -> waivers.add(new Waived(subject(type, place), waiver)));
    }
    return waivers;
  }

  /** A record's fields are its components, and have no place of their own. */
  private static List<? extends Element> fields(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        ? type.getRecordComponents()
        : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .toList();
  }

  private static Optional<Flaw> ofClass(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    boolean closed =
        modifiers.contains(Modifier.FINAL)
            || modifiers.contains(Modifier.SEALED)
            || type.getKind() == ElementKind.ENUM
            || Trust.isKnownByAnnotation(type); // Its tool makes it final, or its only subclass.
    if (!closed) {
      return Optional.of(
          type.getKind().isInterface()
              ? new Flaw("anything may implement it", "Make it sealed, or remove @Sendable.")
              : new Flaw(
                  "a subclass may break the promise",
                  "Make it final, sealed, a record or an enum."));
    }
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && type.getKind() == ElementKind.CLASS
            && !modifiers.contains(Modifier.STATIC);
    return inner
        ? Optional.of(
            new Flaw(
                "it holds the %s around it".formatted(Enclosing.types(type).get(1).getSimpleName()),
                "Make it static."))
        : Optional.empty();
  }

  private Optional<Flaw> ofSuperclass(TypeElement type, Trust trust, ShapeReader shapes) {
    if (!(types.asElement(type.getSuperclass()) instanceof TypeElement parent)
        || type.getSuperclass().getKind() != TypeKind.DECLARED
        || HARMLESS.contains(parent.getQualifiedName().toString())) {
      return Optional.empty();
    }
    if (trust.isNamed(parent) || Trust.promises(parent) || Trust.isKnownByAnnotation(parent)) {
      // Of its type arguments it has promised nothing.
      return ((DeclaredType) type.getSuperclass())
          .getTypeArguments().stream()
              .flatMap(argument ->
                  FlawFinder.findStuck(
                      argument, "Use an argument of which no copy is needed.", shapes)
                      .stream())
              .findFirst();
    }
    String name = Spelling.of(ClassName.get(parent));
    return Optional.of(
        new Flaw(
            "its superclass %s does not promise the same".formatted(name),
            inSource.test(Enclosing.outermost(parent))
                ? "Write @Sendable on %s, or extend nothing.".formatted(name)
                : "Vouch for it by @TrustSendable(%s.class), or extend nothing.".formatted(name)));
  }

  /** A subtype of a sealed type makes the promise for itself, or is safe as it is. */
  private static Optional<Flaw> ofSubtypes(TypeElement type, ShapeReader shapes) {
    return type.getPermittedSubclasses().stream()
        .filter(DeclaredType.class::isInstance)
        .filter(subtype -> !Trust.promises((TypeElement) ((DeclaredType) subtype).asElement()))
        .flatMap(subtype -> FlawFinder.find(subtype, shapes).stream())
        .findFirst();
  }

  private static Optional<Flaw> ofField(TypeElement type, Element field, ShapeReader shapes) {
    if (Annotations.find(field, RuntimeNames.UNSAFE_SEND).isPresent()) {
      return Optional.empty();
    }
    if (type.getKind() == ElementKind.RECORD) {
      return FlawFinder.find(field.asType(), shapes);
    }
    if (!field.getModifiers().contains(Modifier.FINAL) && !Trust.isKnownByAnnotation(type)) {
      return Optional.of(new Flaw("it is not final", "Make it final."));
    }
    boolean extendsAnother = !type.getSuperclass().toString().equals("java.lang.Object");
    String fix =
        extendsAnother
            ? "Write @UnsafeSend(\"why\") on the field."
            : "Make %s a record, which is made anew with copies on its way; or write"
                    .formatted(type.getSimpleName())
                + " @UnsafeSend(\"why\") on the field.";
    return FlawFinder.findStuck(field.asType(), fix, shapes);
  }

  private static String subject(TypeElement type) {
    return "@Sendable " + Spelling.of(ClassName.get(type));
  }

  private static String subject(TypeElement type, Element field) {
    return "field '%s' of %s".formatted(field.getSimpleName(), Spelling.of(ClassName.get(type)));
  }
}

package dev.troupe.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.Passage.Flaw;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Spelling;
import dev.troupe.processor.read.Shape.Collection.Kind;
import dev.troupe.processor.read.Shape.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Looks for what is not safe to send in a type, and remembers the way to it. */
final class FlawFinder {

  private final ShapeReader shapes;
  private final @Nullable String stuck;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> path = new ArrayDeque<>();

  private FlawFinder(ShapeReader shapes, @Nullable String stuck) {
    this.shapes = shapes;
    this.stuck = stuck;
  }

  /** The first flaw of what is copied where it must be. */
  static Optional<Flaw> find(TypeMirror type, ShapeReader shapes) {
    return new FlawFinder(shapes, null).in(type);
  }

  /**
   * The first flaw of what is inside an object that cannot be made anew.
   *
   * @param fix what to do about that
   */
  static Optional<Flaw> findStuck(TypeMirror type, String fix, ShapeReader shapes) {
    return new FlawFinder(shapes, fix).in(type);
  }

  private Optional<Flaw> in(TypeMirror type) {
    if (!seen.add(type.toString())) {
      return Optional.empty();
    }
    path.addLast(Spelling.of(TypeName.get(type)));
    Optional<Flaw> flaw =
        switch (shapes.of(type)) {
          case Shape.Actor(TypeElement protocol) when stuck != null ->
              Optional.of(
                  flaw(
                      "may be a server itself, as nobody looks in there",
                      "Use its stub, %s."
                          .formatted(Protocol.stubOf(ClassName.get(protocol)).simpleName())));
          case Shape.Leaf(), Shape.Actor _ -> Optional.empty();
          case Shape.Bad(String problem, String fix) -> Optional.of(flaw(problem, fix));
          case Shape.Endless() ->
              Optional.of(
                  new Flaw(
                      path.getFirst() + " is inside itself with ever longer type arguments",
                      "Give what is inside the same type arguments."));
          case Shape.Collection(Kind kind, _) when stuck != null && kind != Kind.OPTIONAL ->
              Optional.of(flaw("can still be changed by whoever has passed it in", stuck));
          case Shape.Array _ when stuck != null ->
              Optional.of(flaw("can still be changed by whoever has it", stuck));
          case Shape.Collection(_, List<TypeMirror> parts) -> inAll(parts);
          case Shape.Array(TypeMirror element) -> in(element);
          case Shape.Product product when isBelieved(product.believed(), product.type()) ->
              Optional.empty();
          case Shape.Product product -> inParts(product.parts());
          case Shape.Sum sum when isBelieved(sum.believed(), sum.type()) -> Optional.empty();
          case Shape.Sum sum -> inAll(sum.permitted());
          case Shape.Vouched(List<TypeMirror> arguments) -> inVouched(arguments);
        };
    path.removeLast();
    return flaw;
  }

  /** A promise says nothing of type arguments: the class does not know them. */
  private boolean isBelieved(boolean promised, DeclaredType type) {
    return promised && stuck == null && type.getTypeArguments().isEmpty();
  }

  private Optional<Flaw> inAll(List<? extends TypeMirror> types) {
    return types.stream().flatMap(type -> in(type).stream()).findFirst();
  }

  private Optional<Flaw> inParts(List<Part> parts) {
    for (Part part : parts) {
      if (!part.waived()) {
        path.addLast(part.name());
        Optional<Flaw> flaw = in(part.type());
        path.removeLast();
        if (flaw.isPresent()) {
          return flaw;
        }
      }
    }
    return Optional.empty();
  }

  /** Nobody can look into it, so its type arguments are taken for what is in it. */
  private Optional<Flaw> inVouched(List<TypeMirror> arguments) {
    for (TypeMirror argument : arguments) {
      String around = String.join(" → ", path);
      Optional<Flaw> flaw =
          findStuck(argument, "Use an argument of which no copy is needed.", shapes);
      if (flaw.isPresent()) {
        return Optional.of(new Flaw(around + " → " + flaw.get().problem(), flaw.get().fix()));
      }
    }
    return Optional.empty();
  }

  private Flaw flaw(String problem, String fix) {
    return new Flaw(String.join(" → ", path) + " " + problem, fix);
  }
}

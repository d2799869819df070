package dev.troupe.processor.read;

import dev.troupe.processor.model.Passage;
import dev.troupe.processor.model.Passage.Waiver;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds out what becomes of the parameters and results of one protocol on their way. */
final class Sendability {

  private final Origins origins;
  private final ShapeReader shapes;
  private final Visibility visibility;
  private final LintReader lint;

  private Sendability(Origins origins, ShapeReader shapes, Visibility visibility, LintReader lint) {
    this.origins = origins;
    this.shapes = shapes;
    this.visibility = visibility;
    this.lint = lint;
  }

  /**
   * @param trusted what the user's options say of types that are safe to send
   */
  static Sendability of(
      TypeElement protocol,
      Origins origins,
      Visibility visibility,
      LintReader lint,
      Types types,
      Predicate<TypeElement> inSource,
      List<String> trusted) {
    Trust trust = Trust.of(protocol, visibility.elements(), trusted);
    return new Sendability(
        origins, new ShapeReader(types, trust, new Refusals(types, inSource)), visibility, lint);
  }

  /**
   * What becomes of a parameter or a result.
   *
   * @param type as the protocol sees it
   * @param declaration the parameter or method
   * @param method the method
   * @param names how generated code spells types
   */
  Passage read(TypeMirror type, Element declaration, ExecutableElement method, TypeNames names) {
    if (type.getKind() == TypeKind.VOID) {
      return Passage.FREE;
    }
    Optional<Waiver> waiver = origins.waiver(declaration, method);
    if (waiver.isPresent()) {
      return Passage.waived(waiver.get());
    }
    TransferReader reader = new TransferReader(shapes, names, visibility, lint);
    return new Passage(
        reader.read(type),
        reader.rebuilds(),
        FlawFinder.find(type, shapes),
        reader.hidden(),
        Optional.empty());
  }
}

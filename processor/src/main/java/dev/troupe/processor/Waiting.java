package dev.troupe.processor;

import dev.troupe.processor.check.Claims;
import dev.troupe.processor.diagnostic.Printer;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Spelling;
import dev.troupe.processor.read.MissingTypes;
import dev.troupe.processor.read.MissingTypes.Missing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The protocols that mention a type which is not there, in the hope of a later round. */
final class Waiting {

  private final Elements elements;
  private final Types types;
  private final Predicate<TypeElement> inSource;
  private final Set<Place> places = new LinkedHashSet<>();

  Waiting(Elements elements, Types types, Predicate<TypeElement> inSource) {
    this.elements = elements;
    this.types = types;
    this.inSource = inSource;
  }

  /** Lets a protocol wait if it must, and says so. */
  boolean addIfIncomplete(TypeElement protocol) {
    boolean incomplete = MissingTypes.find(protocol, types, inSource).isPresent();
    if (incomplete) {
      places.add(Place.of(protocol, elements));
    }
    return incomplete;
  }

  /** Those that wait, as this round knows them; they wait no longer. */
  List<TypeElement> take() {
    List<TypeElement> protocols = places.stream().map(place -> place.find(elements)).toList();
    places.clear();
    return protocols;
  }

  /** Tells of those that have waited in vain. */
  void report(Printer printer, Claims claims) {
    for (TypeElement protocol : take()) {
      MissingTypes.find(protocol, types, inSource)
          .filter(missing -> !missing.isLanguageError())
          .ifPresent(missing -> printer.print(report(protocol, missing, claims)));
    }
  }

  private static Report report(TypeElement protocol, Missing missing, Claims claims) {
    // The stubs are generated too, so protocols that mention each other's would wait for ever.
    String hint =
        claims
            .protocolOf(missing.name())
            .map(Spelling::of)
            .map(" Write %s here."::formatted)
            .orElse("");
    Report report = new Report();
    report.add(
        Rule.UNRESOLVED_TYPE,
        missing.origin(),
        missing.subject(),
        missing.name(),
        protocol.getSimpleName(),
        hint);
    return report;
  }
}

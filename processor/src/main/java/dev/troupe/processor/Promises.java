package dev.troupe.processor;

import dev.troupe.processor.check.PromisesAreKept;
import dev.troupe.processor.diagnostic.Printer;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.read.PromiseReader;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a compilation that say something of being sent. They are checked at its end, when
 * all types are there that their fields may have.
 */
final class Promises {

  private final Elements elements;
  private final PromiseReader reader;
  private final PromisesAreKept check;
  private final Printer printer;
  private final Set<Place> places = new LinkedHashSet<>();

  Promises(ProcessingEnvironment environment, Options options, Predicate<TypeElement> inSource) {
    this.elements = environment.getElementUtils();
    this.reader =
        new PromiseReader(elements, environment.getTypeUtils(), inSource, options.trusted());
    this.check = new PromisesAreKept(options.sendable());
    this.printer = new Printer(environment.getMessager());
  }

  /** Notes those of a round. */
  void add(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(RuntimeNames.SENDABLE.canonicalName())) {
        round.getElementsAnnotatedWith(annotation).forEach(this::add);
      }
      if (annotation.getQualifiedName().contentEquals(RuntimeNames.UNSAFE_SEND.canonicalName())) {
        // A field, or a component of a record, which ecj takes for a parameter.
        round.getElementsAnnotatedWith(annotation).stream()
            .map(Element::getEnclosingElement)
            .forEach(this::add);
      }
    }
  }

  /** Checks all. */
  void check() {
    for (Place place : places) {
      Report report = new Report();
      check.check(reader.read(place.find(elements)), report);
      printer.print(report);
    }
    places.clear();
  }

  private void add(@Nullable Element element) {
    if (element instanceof TypeElement type) {
      places.add(Place.of(type, elements));
    }
  }
}

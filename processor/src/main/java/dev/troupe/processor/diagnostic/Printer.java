package dev.troupe.processor.diagnostic;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/**
 * Tells reports to the compiler. What several protocols inherit, and would report each for itself,
 * is told once.
 */
public final class Printer {

  private final Messager messager;
  private final Set<String> told = new HashSet<>();

  public Printer(Messager messager) {
    this.messager = messager;
  }

  public void print(Report report) {
    report.inSourceOrder().forEach(this::print);
  }

  /** Tells of what is wrong with no element at all. */
  public void print(Rule rule, Object... details) {
    messager.printMessage(rule.severity().kind(), rule.message(details));
  }

  private void print(Report.Breach breach) {
    SourceOrigin origin = breach.origin();
    if (!isSilenced(breach) && told.add(path(origin.element()) + breach.message())) {
      messager.printMessage(
          breach.severity().kind(),
          breach.message(),
          origin.element(),
          origin.mirror(),
          origin.value());
    }
  }

  /** A user who has read a warning can silence it, at the element or at one around it. */
  private static boolean isSilenced(Report.Breach breach) {
    return breach.severity() == Severity.WARNING
        && Stream.iterate(breach.origin().element(), Objects::nonNull, Element::getEnclosingElement)
            .map(element -> element.getAnnotation(SuppressWarnings.class))
            .filter(Objects::nonNull)
            .anyMatch(silenced -> List.of(silenced.value()).contains("troupe:" + breach.rule()));
  }

  /** Names an element without keeping it, as elements do not outlive their round. */
  private static String path(Element element) {
    StringBuilder path = new StringBuilder();
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      path.append(each).append('/');
    }
    return path.toString();
  }
}

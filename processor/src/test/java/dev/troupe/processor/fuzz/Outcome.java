package dev.troupe.processor.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compilation came to.
 *
 * @param crash what it threw or printed; empty as a rule
 * @param expected the stubs of all protocols that processors were shown
 * @param generated the generated sources by their type's name in full
 */
record Outcome(
    String crash,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Set<String> expected,
    Map<String, String> generated) {

  private static final Pattern RULE = Pattern.compile("\\A\\[([A-Z][A-Za-z]+)] ");

  List<Diagnostic<? extends JavaFileObject>> errors() {
    return diagnostics.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList();
  }

  /** What is said of generated code: there is nothing to be said of it. */
  List<Diagnostic<? extends JavaFileObject>> ofGenerated() {
    return diagnostics.stream().filter(Outcome::isInGenerated).toList();
  }

  boolean isClean() {
    return crash.isEmpty() && errors().isEmpty() && ofGenerated().isEmpty();
  }

  /** Whether a diagnostic is about this source. */
  static boolean isIn(Unit unit, Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() instanceof SourceFile file && file.unit().equals(unit);
  }

  static boolean isInGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() != null && !(diagnostic.getSource() instanceof SourceFile);
  }

  /** The rule of the processor that it tells of; empty if it is the compiler's own. */
  static String rule(Diagnostic<?> diagnostic) {
    var matcher = RULE.matcher(text(diagnostic));
    return matcher.find() ? matcher.group(1) : "";
  }

  static String text(Diagnostic<?> diagnostic) {
    return String.valueOf(diagnostic.getMessage(Locale.ROOT));
  }

  String describe() {
    StringBuilder text = new StringBuilder(crash);
    for (var each : diagnostics) {
      if (each.getKind() == Diagnostic.Kind.ERROR || isInGenerated(each)) {
        JavaFileObject source = each.getSource();
        text.append(
            "%s:%d %s: %s%n"
                .formatted(
                    source == null ? "?" : source.getName(),
                    each.getLineNumber(),
                    each.getKind(),
                    text(each)));
      }
    }
    return text.toString();
  }
}

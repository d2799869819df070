package dev.troupe.processor.fuzz;

import static java.util.stream.Collectors.toCollection;

import dev.troupe.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles sources and says who is to blame for what comes of it. A source is fine if its generated
 * code compiles without a warning, if the processor says what is wrong with it, or if the compiler
 * alone finds it broken; whatever else happens is the processor's fault.
 */
final class Judge implements AutoCloseable {

  private final MemoryJavac javac = new MemoryJavac();

  /** Judges sources that are likely to be sound, all at once as long as that works. */
  List<Verdict> judge(List<Unit> units) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Unit> left = new ArrayList<>(units);
    Outcome outcome = javac.withProcessor(left);
    while (!outcome.isClean()) {
      List<Unit> suspects = suspects(left, outcome);
      for (Unit suspect : suspects) {
        verdicts.add(refused(suspect, outcome).orElseGet(() -> judge(suspect)));
      }
      left.removeAll(suspects);
      if (left.isEmpty()) {
        return verdicts;
      }
      outcome = javac.withProcessor(left);
    }
    left.forEach(
        unit -> verdicts.add(new Verdict(unit, Verdict.Kind.VALID, true, Set.of(), false, "")));
    missing(outcome)
        .ifPresent(name ->
            verdicts.replaceAll(verdict -> isIn(verdict, name) ? judge(verdict.unit()) : verdict));
    return verdicts;
  }

  private static boolean isIn(Verdict verdict, String stub) {
    return verdict.kind() == Verdict.Kind.VALID && stub.startsWith(verdict.unit().packageName());
  }

  private static Optional<String> missing(Outcome outcome) {
    return outcome.expected().stream()
        .filter(stub -> !outcome.generated().containsKey(stub))
        .findFirst();
  }

  /** Those that the compiler complains of; all of them, if it does not say of whom. */
  private static List<Unit> suspects(List<Unit> units, Outcome outcome) {
    List<Unit> suspects =
        units.stream()
            .filter(unit ->
                outcome.diagnostics().stream()
                    .anyMatch(each ->
                        Outcome.isIn(unit, each) && isBad(each)
                            || Outcome.isInGenerated(each) && isOf(unit, each)))
            .toList();
    return suspects.isEmpty() ? List.copyOf(units) : suspects;
  }

  private static boolean isBad(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR;
  }

  /** By its folder, as no two sources of a compilation share a package. */
  private static boolean isOf(Unit unit, Diagnostic<? extends JavaFileObject> diagnostic) {
    String path = diagnostic.getSource().toUri().getPath();
    String folder = unit.path().substring(0, unit.path().lastIndexOf('/') + 1);
    return path.substring(0, path.lastIndexOf('/') + 1).equals(MemoryFiles.GENERATED + folder);
  }

  /** Judges a source by itself. */
  Verdict judge(Unit unit) {
    Outcome with = javac.withProcessor(List.of(unit));
    boolean shown = !with.expected().isEmpty();
    Set<String> rules =
        with.errors().stream()
            .map(Outcome::rule)
            .filter(rule -> !rule.isEmpty())
            .collect(toCollection(TreeSet::new));
    if (rules.contains(Rule.PROCESSOR_BUG.toString())) {
      return failed(unit, rules, "it reports a bug of its own", with);
    }
    if (rules.contains(Rule.TYPE_TOO_DEEP.toString())) {
      return failed(unit, rules, "it runs out of stack on types that are not deep", with);
    }
    if (with.isClean()) {
      return missing(with)
          .map(name -> failed(unit, rules, "no error, and no " + name, with))
          .orElseGet(() -> new Verdict(unit, Verdict.Kind.VALID, shown, rules, false, ""));
    }
    Optional<Verdict> refused = refused(unit, with);
    if (refused.isPresent()) {
      return refused.get();
    }
    Outcome without = javac.withoutProcessor(List.of(unit));
    boolean broken = !without.crash().isEmpty() || !without.errors().isEmpty();
    if (!broken) {
      return failed(unit, rules, "it breaks what compiles without it", with);
    }
    boolean ours = shown || with.crash().contains("dev.troupe.processor.ActorProcessor");
    if (ours && !with.crash().isEmpty() && without.crash().isEmpty()) {
      return failed(unit, rules, "it crashes the compiler", with);
    }
    boolean echo = !with.ofGenerated().isEmpty();
    if (echo && with.errors().stream().noneMatch(each -> Outcome.isIn(unit, each))) {
      return failed(unit, rules, "the compiler complains of generated code only", with);
    }
    return new Verdict(unit, Verdict.Kind.BROKEN, shown, rules, echo, "");
  }

  /** If the processor complains of it, and nobody else does. */
  private static Optional<Verdict> refused(Unit unit, Outcome outcome) {
    List<String> rules =
        outcome.errors().stream()
            .filter(each -> Outcome.isIn(unit, each))
            .map(Outcome::rule)
            .toList();
    boolean refused =
        outcome.crash().isEmpty()
            && outcome.ofGenerated().isEmpty()
            && !rules.isEmpty()
            && !rules.contains("")
            && !rules.contains(Rule.PROCESSOR_BUG.toString())
            && !rules.contains(Rule.TYPE_TOO_DEEP.toString())
            && outcome.errors().stream().allMatch(each -> each.getSource() != null);
    return refused
        ? Optional.of(new Verdict(unit, Verdict.Kind.REFUSED, true, Set.copyOf(rules), false, ""))
        : Optional.empty();
  }

  private static Verdict failed(Unit unit, Set<String> rules, String fault, Outcome outcome) {
    return new Verdict(
        unit, Verdict.Kind.FAILED, true, rules, false, fault + "\n" + outcome.describe());
  }

  /** Those whose syntax is right. */
  List<Unit> parsing(List<Unit> units) {
    Outcome outcome = javac.parse(units);
    return units.stream()
        .filter(unit -> outcome.errors().stream().noneMatch(each -> Outcome.isIn(unit, each)))
        .toList();
  }

  @Override
  public void close() {
    javac.close();
  }
}

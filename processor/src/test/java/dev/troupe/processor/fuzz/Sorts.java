package dev.troupe.processor.fuzz;

import java.util.List;

/** Chooses types. */
final class Sorts {

  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "int", "long", "char", "float", "double");
  private static final List<String> PLAIN =
      List.of(
          "java.lang.String",
          "java.lang.Object",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Character",
          "java.lang.Void",
          "java.lang.Number",
          "java.lang.Throwable",
          "java.lang.Runnable",
          "java.time.Duration",
          "java.time.Instant",
          "java.util.UUID",
          "java.util.Map.Entry<?, ?>",
          "java.math.BigDecimal",
          "dev.troupe.ActorRef");
  private static final List<String> ONE =
      List.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Optional",
          "java.util.function.Supplier",
          "java.util.concurrent.Callable",
          "java.lang.Class",
          "java.lang.Iterable",
          "dev.troupe.ReplyTo");

  private final Dice dice;

  Sorts(Dice dice) {
    this.dice = dice;
  }

  Sort any(Scope scope) {
    return any(scope, dice.of(0, 1, 1, 2, 3));
  }

  private Sort any(Scope scope, int depth) {
    Sort sort = bare(scope, depth);
    return annotated(scope, dice.percent(12) ? sort.array() : sort);
  }

  private Sort bare(Scope scope, int depth) {
    int roll = dice.below(100);
    if (roll < 25) {
      return Sort.of(dice.of(PRIMITIVES));
    }
    return reference(scope, depth, roll);
  }

  /** What may be a type argument. */
  Sort reference(Scope scope, int depth) {
    Sort sort = reference(scope, depth, dice.between(25, 99));
    return annotated(scope, dice.percent(10) ? sort.array() : sort);
  }

  private Sort reference(Scope scope, int depth, int roll) {
    if (roll < 40 && !scope.variables().isEmpty()) {
      return dice.of(scope.variables());
    }
    if (roll < 60 && !scope.types().isEmpty()) {
      Scope.Own own = dice.of(scope.types());
      return generic(scope, own.name(), own.arity(), depth);
    }
    if (roll < 75 || depth == 0) {
      return plain(scope, dice.of(PLAIN));
    }
    if (roll < 92) {
      return generic(scope, scope.full(dice.of(ONE)), 1, depth);
    }
    return generic(scope, scope.full("java.util.Map"), 2, depth);
  }

  private static Sort plain(Scope scope, String name) {
    if (name.startsWith("java.util.Map.Entry")) {
      return new Sort(
          scope.full("java.util.Map") + ".Entry<?, ?>", scope.full("java.util.Map") + ".Entry");
    }
    return Sort.of(scope.full(name));
  }

  private Sort generic(Scope scope, String name, int arity, int depth) {
    if (arity == 0 || dice.percent(4)) {
      return Sort.of(name); // Raw, if it has parameters.
    }
    StringBuilder text = new StringBuilder(name).append('<');
    for (int i = 0; i < arity; i++) {
      text.append(i == 0 ? "" : ", ").append(argument(scope, Math.max(0, depth - 1)));
    }
    return new Sort(text.append('>').toString(), name);
  }

  private String argument(Scope scope, int depth) {
    int roll = dice.below(100);
    if (roll < 8) {
      return "?";
    }
    String type = reference(scope, depth).text();
    if (roll < 18) {
      return "? extends " + type;
    }
    return roll < 25 ? "? super " + type : type;
  }

  private Sort annotated(Scope scope, Sort sort) {
    if (scope.annotations().isEmpty() || !dice.percent(20)) {
      return sort;
    }
    String annotation = dice.of(scope.annotations());
    if (annotation.contains("Null") && sort.isPrimitive()) {
      return sort;
    }
    return sort.annotated(annotation);
  }
}

package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the members of one protocol and of its parents. */
final class Members {

  private final Dice dice;
  private final Words words;
  private final Sorts sorts;
  private final boolean sins;
  private final boolean generics;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param sins whether rules of the processor may be broken
   * @param generics whether methods may have type parameters
   */
  Members(Dice dice, Words words, boolean sins, boolean generics) {
    this.dice = dice;
    this.words = words;
    this.sorts = new Sorts(dice);
    this.sins = sins;
    this.generics = generics;
  }

  /** A call or a cast whose erasure no other one of the unit has; null where that does not work. */
  List<Signature> messages(Scope scope, int count) {
    List<Signature> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Signature message = message(scope.inner());
      if (taken.add(message.erasure())) {
        messages.add(message);
      }
    }
    return messages;
  }

  private Signature message(Scope scope) {
    String variables = generics && dice.percent(25) ? variables(scope) : "";
    List<Sort> parameters = new ArrayList<>();
    int count = dice.percent(1) ? dice.between(20, 120) : dice.of(0, 1, 1, 2, 2, 3, 5);
    for (int i = 0; i < count; i++) {
      parameters.add(sorts.any(scope));
    }
    boolean varargs = !parameters.isEmpty() && dice.percent(8);
    if (varargs) {
      parameters.add(parameters.removeLast().array());
    }
    boolean cast = dice.percent(30);
    boolean nothing = cast || dice.percent(25);
    String mark = cast ? cast(scope) : nothing || dice.percent(30) ? call(scope) : "";
    List<String> thrown = cast ? List.of() : thrown(scope);
    Sort result = nothing ? Sort.VOID : sorts.any(scope);
    Signature message =
        new Signature(
            prefix(scope) + mark,
            variables,
            result,
            words.method(),
            parameters,
            parameterNames(parameters.size()),
            varargs,
            thrown);
    return sins && dice.percent(30) ? sin(scope, message) : message;
  }

  private String prefix(Scope scope) {
    StringBuilder prefix = new StringBuilder();
    if (dice.percent(6)) {
      prefix.append(
          dice.of(
              "/** A $L of $$ and $5; {@code $T}. */ ",
              "/// Markdown `$S` *and* [java.util.List] $N.\n  ",
              "/** {@inheritDoc}\n   * @see java.util.Map */ ",
              "/** <b>&lt;</b> \\u0041 */ "));
    }
    if (dice.percent(6)) {
      String deprecated = scope.full("java.lang.Deprecated");
      prefix.append(
          dice.of(
              "@" + deprecated + " ",
              "@" + deprecated + "(since = \"$1\\\"\\n\", forRemoval = true) ",
              "@" + deprecated + "(forRemoval = false) "));
    }
    if (dice.percent(3)) {
      prefix.append("public abstract ");
    }
    return prefix.toString();
  }

  private String cast(Scope scope) {
    return "@" + scope.full("dev.troupe.annotations.Cast");
  }

  String call(Scope scope) {
    String call = "@" + scope.full("dev.troupe.annotations.Call");
    return call
        + dice.of(
            "",
            "",
            "",
            "(timeout = \"2s\")",
            "(timeout = \"250ms\", runIfAbandoned = true)",
            "(timeout = \"infinity\")",
            "(timeout = \"1\" + \"m\", runIfAbandoned = false)",
            "(runIfAbandoned = true)",
            "(timeout = \"\")",
            "(timeout = \"8760h\")");
  }

  private List<String> thrown(Scope scope) {
    if (!dice.percent(30)) {
      return List.of();
    }
    List<String> possible = new ArrayList<>(scope.checked());
    possible.add(scope.full("java.io.IOException"));
    possible.add(scope.full("java.io.FileNotFoundException"));
    possible.add(scope.full("java.lang.InterruptedException"));
    possible.add(scope.full("java.lang.IllegalStateException"));
    possible.add(scope.full("java.util.concurrent.TimeoutException"));
    return dice.some(possible, 25);
  }

  private Signature sin(Scope scope, Signature message) {
    String call = "@" + scope.full("dev.troupe.annotations.Call");
    return switch (dice.below(9)) {
      case 0 -> message.marked("").returning(Sort.VOID);
      case 1 -> message.marked(cast(scope)).returning(Sort.of("int"));
      case 2 -> message.marked(cast(scope)).throwing(List.of(scope.full("java.io.IOException")));
      case 3 -> message.marked(call + " " + cast(scope));
      case 4 -> message.marked(call + "(timeout = \"" + timeout() + "\")");
      case 5 ->
          message.throwing(
              List.of(scope.full("java.lang." + dice.of("Exception", "Throwable", "Error"))));
      case 6 ->
          message
              .marked("")
              .returning(
                  new Sort(
                      scope.full("java.util.concurrent.CompletableFuture") + "<?>",
                      "CompletableFuture"));
      case 7 ->
          new Signature(
              call,
              "",
              Sort.of("int"),
              dice.of("ref", "self", "async", "init", "clone"),
              List.of(),
              List.of(),
              false,
              List.of());
      default -> message.marked(call + "(timeout = \"0ms\")");
    };
  }

  private String timeout() {
    return dice.of(
        "2 s",
        "-1s",
        "soon",
        "8761h",
        "9".repeat(40) + "h",
        "$L",
        "١s",
        "0x1s",
        "s",
        "0".repeat(2000) + "1s");
  }

  /** Declares type variables in the scope, and spells them. */
  String variables(Scope scope) {
    List<String> texts = new ArrayList<>();
    int count = dice.of(1, 1, 1, 2, 3);
    Set<String> own = new HashSet<>();
    for (int i = 0; i < count; i++) {
      String name = words.typeVariable();
      if (own.add(name)) {
        texts.add(variable(scope, name));
      }
    }
    return "<" + String.join(", ", texts) + ">";
  }

  private String variable(Scope scope, String name) {
    String comparable = scope.full("java.lang.Comparable");
    String number = scope.full("java.lang.Number");
    String runnable = scope.full("java.lang.Runnable");
    String object = scope.full("java.lang.Object");
    String erasure = object;
    String text = name;
    int roll = dice.below(100);
    if (roll < 10) {
      text = name + " extends " + comparable + "<" + name + ">";
      erasure = comparable;
    } else if (roll < 20) {
      text = name + " extends " + number + " & " + comparable + "<? super " + name + ">";
      erasure = number;
    } else if (roll < 27) {
      text = name + " extends " + object + " & " + runnable;
    } else if (roll < 35 && !scope.variables().isEmpty()) {
      Sort other = dice.of(scope.variables());
      if (!other.text().equals(name)) {
        text = name + " extends " + other.text();
        erasure = other.erasure();
      }
    } else if (roll < 45) {
      erasure = scope.full("java.util.List");
      text = name + " extends " + erasure + "<? extends " + name + ">";
    } else if (roll < 50 && !scope.annotations().isEmpty()) {
      text = name + " extends " + Sort.of(object).annotated(dice.of(scope.annotations())).text();
    } else if (roll < 53) {
      erasure = scope.full("java.lang.Exception");
      text = name + " extends " + erasure;
      scope.addVariable(new Sort(name, erasure));
      scope.addException(name);
    }
    scope.addVariable(new Sort(name, erasure));
    return text;
  }

  private List<String> parameterNames(int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = words.parameter();
      all.add(all.contains(name) ? name + i : name);
    }
    return all;
  }

  /** Members that are no messages. */
  String other(Scope scope) {
    String error = "throw new " + scope.full("java.lang.AssertionError") + "();";
    return switch (dice.below(9)) {
      case 0 -> body("default", scope, error);
      case 1 -> body("static", scope, error);
      case 2 -> body("private", scope, error);
      case 3 -> body("private static", scope, error);
      case 4 ->
          dice.of(
              "  int hashCode();",
              "  " + scope.full("java.lang.String") + " toString();",
              "  boolean equals(" + scope.full("java.lang.Object") + " o);");
      case 5 -> field("  int %s = 1;", words.constant());
      case 6 -> field("  %2$s %1$s = \"x\";", words.constant(), scope.full("java.lang.String"));
      case 7 -> type("  enum %s { A, B }");
      default -> type("  interface %s {}");
    };
  }

  private String body(String modifiers, Scope scope, String body) {
    List<Signature> made = messages(scope, 1);
    if (made.isEmpty()) {
      return "";
    }
    Signature signature = made.getFirst();
    String head =
        (sins && dice.percent(20) ? signature : signature.marked("")).head().stripLeading();
    int start = head.startsWith("<") || !head.startsWith("/") ? 0 : head.lastIndexOf("*/") + 2;
    return "  "
        + head.substring(0, start)
        + modifiers
        + " "
        + head.substring(start).replace("public abstract ", "")
        + " { "
        + body
        + " }";
  }

  private String field(String format, String name, Object... more) {
    return names.add(name) ? format.formatted(concat(name, more)) : "";
  }

  private String type(String format) {
    String name = words.type();
    return names.add(name) ? format.formatted(name) : "";
  }

  private static Object[] concat(String first, Object... more) {
    List<Object> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray();
  }
}

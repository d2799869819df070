package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes one source: an {@code @Actor} interface, its parents, and the types that they mention. One
 * member stands on one line, so that a failing source can be made smaller line by line.
 */
final class Units {

  private final Dice dice;
  private final Words words;
  private final long seed;
  private final String packageName;
  private final Scope scope;
  private final boolean generics;
  private final Members members;
  private final String protocol;
  private final Set<String> taken = new HashSet<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();
  private final List<Signature> inherited = new ArrayList<>();

  private Units(long seed, Dice dice, String ownPackage) {
    this.seed = seed;
    this.dice = dice;
    this.words = new Words(dice);
    this.packageName = dice.percent(3) ? "" : words.packageName(ownPackage);
    this.scope = new Scope(dice.percent(70));
    this.generics = dice.percent(30);
    this.members = new Members(dice, words, dice.percent(25), generics);
    this.protocol = typeName();
  }

  /**
   * @param ownPackage one that no other source of the compilation has
   */
  static Unit write(long seed, String ownPackage) {
    return new Units(seed, new Dice(seed), ownPackage).unit();
  }

  /** One that no seed makes again, but only the same choices. */
  static Unit write(Dice dice, String ownPackage) {
    return new Units(0, dice, ownPackage).unit();
  }

  private Unit unit() {
    addTypes();
    addParents();
    List<String> protocolLines = protocolLines();
    List<String> lines = new ArrayList<>();
    if (!packageName.isEmpty()) {
      lines.add("package " + packageName + ";");
    }
    if (!scope.full("java.util.List").contains(".") || dice.percent(50)) {
      lines.add("import java.io.*;");
      lines.add("import java.math.*;");
      lines.add("import java.time.*;");
      lines.add("import java.util.*;");
      lines.add("import java.util.concurrent.*;");
      lines.add("import java.util.function.*;");
      lines.add("import dev.troupe.*;");
      lines.add("import dev.troupe.annotations.*;");
      lines.add("import org.jspecify.annotations.*;");
    }
    lines.addAll(before);
    lines.addAll(protocolLines);
    return new Unit(seed, Unit.Kind.SOUND, packageName, protocol, lines);
  }

  private String typeName() {
    String name = words.type();
    while (!taken.add(name)) {
      name += "X";
    }
    scope.hide(name);
    return name;
  }

  private void addTypes() {
    String exception = scope.full("java.lang.Exception");
    for (int i = dice.below(4); i > 0; i--) {
      String name = typeName();
      switch (dice.below(9)) {
        case 0 -> plain("final class %s {}", name);
        case 1 -> plain("enum %s { A, B }", name);
        case 2 -> plain("record %s(int number, long... more) {}", name);
        case 3 -> generic("record %s<A, B>(A a, B b) {}", name, 2);
        case 4 -> generic("interface %s<A> {}", name, 1);
        case 5 -> {
          String sub = typeName();
          before.add("sealed interface %s permits %s {}".formatted(name, sub));
          before.add("record %s() implements %s {}".formatted(sub, name));
          scope.addType(name, 0);
          scope.addType(sub, 0);
        }
        case 6 -> {
          before.add("class %s {".formatted(name));
          before.add("  static class In { class Deep<A> {} }");
          before.add("  private class Hidden {}");
          before.add("}");
          scope.addType(name + ".In", 0);
          if (dice.percent(50)) {
            scope.addType(name + ".In.Deep", 1);
          }
        }
        case 7 ->
            plain("@%s class %s {}".formatted(scope.full("java.lang.Deprecated"), "%s"), name);
        default -> {
          before.add(
              "class %s extends %s { private static final long serialVersionUID = 1; }"
                  .formatted(name, dice.percent(70) ? exception : "java.io.IOException"));
          scope.addType(name, 0);
          scope.addException(name);
          exception = name;
        }
      }
    }
    addAnnotations();
  }

  private void plain(String format, String name) {
    before.add(format.formatted(name));
    scope.addType(name, 0);
  }

  private void generic(String format, String name, int arity) {
    before.add(format.formatted(name));
    scope.addType(name, arity);
  }

  private void addAnnotations() {
    if (dice.percent(15)) {
      String name = typeName();
      before.add(
          "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface %s {}"
              .formatted(name));
      scope.addAnnotation("@" + name);
    }
    if (dice.percent(15)) {
      scope.addAnnotation("@" + scope.full("org.jspecify.annotations.Nullable"));
    }
  }

  private void addParents() {
    int count = dice.of(0, 0, 0, 1, 1, 2);
    for (int i = 0; i < count; i++) {
      if (generics && dice.percent(40)) {
        addGenericParent();
      } else if (dice.percent(10)) {
        parents.add(
            scope.full(
                "java."
                    + dice.of(
                        "lang.Cloneable",
                        "io.Serializable",
                        "util.EventListener",
                        "util.RandomAccess")));
      } else {
        addParent();
      }
    }
    if (dice.percent(15)) {
      addDiamond();
    }
  }

  private void addParent() {
    String name = typeName();
    List<Signature> messages = members.messages(scope, dice.between(0, 3));
    before.add(
        (dice.percent(10) ? "@" + scope.full("dev.troupe.annotations.Actor") + " " : "")
            + "interface "
            + name
            + (!parents.isEmpty() && dice.percent(40) ? " extends " + dice.of(parents) : "")
            + " {");
    messages.forEach(message -> before.add(message.line()));
    if (dice.percent(20)) {
      before.add(members.other(scope));
    }
    before.add("}");
    inherited.addAll(messages);
    parents.add(name);
  }

  private void addGenericParent() {
    String name = typeName();
    Scope inside = scope.inner();
    String variable = dice.of("T", "U", "A", "E");
    inside.addVariable(new Sort(variable, scope.full("java.lang.Object")));
    List<Signature> messages = members.messages(inside, dice.between(0, 3));
    before.add("interface " + name + "<" + variable + "> {");
    messages.forEach(message -> before.add(message.line()));
    before.add("}");
    Sort argument = new Sorts(dice).reference(scope, 1);
    parents.add(dice.percent(10) ? name : name + "<" + argument.text() + ">");
  }

  /** Two parents with the same method, which may differ in what it returns and throws. */
  private void addDiamond() {
    List<Signature> made = members.messages(scope, 1);
    if (made.isEmpty()) {
      return;
    }
    Signature left = made.getFirst().marked(members.call(scope));
    Signature right = dice.percent(30) ? left : left.marked(members.call(scope));
    if (dice.percent(50)) {
      left = left.returning(Sort.of(scope.full("java.lang.Number")));
      right =
          right.returning(
              Sort.of(scope.full("java.lang." + dice.of("Number", "Integer", "Object"))));
    }
    if (dice.percent(40)) {
      left = left.throwing(List.of(scope.full("java.io.IOException")));
      right =
          right.throwing(
              List.of(
                  scope.full(
                      dice.of("java.io.FileNotFoundException", "java.lang.InterruptedException"))));
    }
    String one = typeName();
    String other = typeName();
    before.add("interface " + one + " {");
    before.add(left.line());
    before.add("}");
    before.add("interface " + other + (dice.percent(10) ? " extends " + one : "") + " {");
    before.add(right.line());
    before.add("}");
    parents.add(one);
    parents.add(other);
    if (dice.percent(30)) {
      inherited.add(dice.percent(50) ? left.throwing(List.of()) : right.throwing(List.of()));
    }
  }

  private List<String> protocolLines() {
    List<String> lines = new ArrayList<>();
    Scope inside = scope.inner();
    String actor = "@" + scope.full("dev.troupe.annotations.Actor");
    String outer = dice.percent(12) ? typeName() : "";
    boolean nested = !outer.isEmpty();
    if (nested) {
      lines.add(
          dice.of("class", "interface", "enum", "final class", "abstract class")
              + " "
              + outer
              + " {"
              + (dice.percent(50) ? "" : " ;"));
      if (lines.getFirst().startsWith("enum")) {
        lines.set(0, "enum " + outer + " { A, B;");
      }
    }
    lines.add(
        actor + dice.of("", "", "", "", "()", "(timeout = \"1s\")", "(timeout = \"infinity\")"));
    if (dice.percent(10)) {
      lines.add("@" + scope.full("java.lang.Deprecated"));
    }
    if (dice.percent(10)) {
      lines.add("@" + scope.full("org.jspecify.annotations.NullMarked"));
    }
    if (dice.percent(10)) {
      lines.add(dice.of("/** Costs $5 and {@code $T}. */", "/// $L", "// \\u0041", "strictfp"));
    }
    String variables = generics && dice.percent(30) ? members.variables(inside) : "";
    lines.add(
        (!nested && dice.percent(30) ? "public " : "")
            + (nested ? dice.of("", "static ", "public static ") : "")
            + "interface "
            + protocol
            + variables
            + (parents.isEmpty() ? "" : " extends " + String.join(", ", parents))
            + " {");
    List<String> others = new ArrayList<>();
    for (int i = dice.of(0, 0, 1, 2); i > 0; i--) {
      others.add(members.other(inside));
    }
    others.removeIf(String::isEmpty);
    members
        .messages(inside, dice.percent(1) ? dice.between(50, 100) : dice.between(0, 5))
        .forEach(message -> lines.add(message.line()));
    for (Signature each : inherited) {
      if (dice.percent(20)) {
        lines.add(each.line());
      }
    }
    lines.addAll(others);
    lines.add("}");
    if (nested) {
      lines.add("}");
    }
    return lines;
  }
}

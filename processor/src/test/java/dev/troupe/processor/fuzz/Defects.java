package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sound source in a way that the compiler finds in its meaning. */
final class Defects {

  private static final List<String> MEMBERS =
      List.of(
          "Gone gone1();",
          "int gone2(Gone gone);",
          "int gone3(java.util.List<? extends Gone[]>... gone);",
          "int gone4() throws Gone;",
          "Gone<String, Gone>.Inner<? super Gone> gone5();",
          "java.util.Gone gone6(java.gone.Gone gone);",
          "<T extends Gone & java.lang.Comparable<T>> T gone7(T t);",
          "@Gone int gone8(@Gone int i);",
          "java.util.@Gone List<@Gone String> gone9();",
          "@dev.troupe.annotations.Call(timeout = GONE) int gone10();",
          "@dev.troupe.annotations.Call(timeout = Gone.GONE) void gone11();",
          "@dev.troupe.annotations.Call(timeout = \"1s\" + Gone.GONE) int gone12();",
          "int void1(void v);",
          "java.util.List<void> void2();",
          "java.util.List<int> prim1();",
          "java.util.Map<String> few1();",
          "java.util.List<String, String> many1();",
          "String<String> none1();",
          "java.lang.Enum<String> bound1();",
          "int twice(int a); int twice(int b);",
          "int erased(java.util.List<String> a); int erased(java.util.List<Integer> b);",
          "int same(int a, long a);",
          "int middle(int... a, int b);",
          "int notThrowable() throws String;",
          "<T> int variable() throws T;",
          "<T extends T> T cyclic1();",
          "<T extends U, U extends T> T cyclic2();",
          "<T extends int> T primitive2(T t);",
          "<T extends int[]> T array2(T t);",
          "<T extends String[]> T array3(T t);",
          "<T extends String & Integer> T classes(T t);",
          "<T, T> T doubled(T t);",
          "final int modifiers1();",
          "protected int modifiers2();",
          "synchronized native int modifiers3();",
          "default int bodiless();",
          "int bodied() { return 1; }",
          "private int secret();",
          "static int loose();",
          "default static int both1() { return 1; }",
          "boolean equals(Object o, int i) { }",
          "void notify();",
          "Class<?> getClass();",
          "void hashCode();",
          "Object toString();",
          "protected Object clone();",
          "int i;",
          "java.util.List<String>[] array = new java.util.List<String>[1];",
          "@dev.troupe.annotations.Call(timeout = null) int null1();",
          "@dev.troupe.annotations.Call(timeout = 5) int number1();",
          "@dev.troupe.annotations.Call(timeout = {\"1s\", \"2s\"}) int array1();",
          "@dev.troupe.annotations.Call(timeout = String.valueOf(1)) int call1();",
          "@dev.troupe.annotations.Call(limit = \"1s\") int unknown1();",
          "@dev.troupe.annotations.Call(\"1s\") int value1();",
          "@dev.troupe.annotations.Call(runIfAbandoned = \"yes\") int wrong1();",
          "@dev.troupe.annotations.Call(runIfAbandoned = Gone.TRUE) int wrong2();",
          "@dev.troupe.annotations.Call @dev.troupe.annotations.Call int repeated1();",
          "@dev.troupe.annotations.Call(timeout = \"1s\", timeout = \"2s\") int repeated2();",
          "@dev.troupe.annotations.Call(timeout = CYCLE) int cycle(); String CYCLE = CYCLE;",
          "@dev.troupe.annotations.Actor int misplaced1(@dev.troupe.annotations.Call int i);",
          "@dev.troupe.annotations.Actor class Class1 { Gone gone; }",
          "@dev.troupe.annotations.Actor record Record1(Gone gone) {}",
          "@dev.troupe.annotations.Actor enum Enum1 { A, A }",
          "@dev.troupe.annotations.Actor @interface Annotation1 { Gone value(); }",
          "@dev.troupe.annotations.Actor interface In1 extends In1 { int a(); }",
          "@dev.troupe.annotations.Actor interface In2 extends Gone<In2>.Deep { int a(Gone<In2> g);"
              + " }",
          "@Deprecated(since = Gone.SINCE) int since1();",
          "@Deprecated(since = 5, forRemoval = \"x\") int since2();",
          "@Deprecated(gone = true) int since3();",
          "@SuppressWarnings(Gone.A) @Override int overrides();",
          "@FunctionalInterface interface Two { int a(); int b(); }",
          "interface Deep { interface Deep {} }",
          "/** {@link Gone} @param none */ int doc1();",
          "/** <b>open & {@unknown} </p> */ int doc2(int i);",
          "int var(var v); ",
          "var inferred();",
          "sealed interface Closed {} ",
          "int stub(SelfRef ref, SelfProtocol.Get get);",
          "int raw(java.util.List<String>.Inner i, int.Inner j);");

  private static final List<String> PARENTS =
      List.of(
          "Gone",
          "Gone<String>",
          "java.gone.Gone",
          "SELF",
          "SELF.Inner",
          "java.lang.String",
          "java.lang.Object",
          "java.lang.Thread.State",
          "java.lang.Record",
          "java.lang.Override",
          "java.lang.Runnable, java.lang.Runnable",
          "java.lang.Comparable<String>, java.lang.Comparable<Integer>",
          "java.lang.Comparable<int>",
          "java.lang.Comparable<? extends String>",
          "java.lang.Comparable<Gone>",
          "java.lang.Comparable<String, String>",
          "java.lang.Runnable<String>",
          "Cycle1",
          "java.util.List<SELF>, java.util.Set<SELF>",
          "java.util.Map.Entry<SELF, Gone>",
          "int",
          "java.lang.Runnable[]",
          "java.lang.constant.ConstantDesc");

  private static final List<String> HEADS =
      List.of(
          "sealed interface",
          "sealed interface SELF2 permits Gone {}\ninterface",
          "non-sealed interface",
          "class",
          "abstract class",
          "enum",
          "@interface",
          "private interface",
          "@Gone interface",
          "@dev.troupe.annotations.Actor interface",
          "@dev.troupe.annotations.Actor(timeout = Gone.X) interface",
          "final interface");

  private final Dice dice;

  private Defects(Dice dice) {
    this.dice = dice;
  }

  static Unit add(Unit unit) {
    return add(unit, new Dice(unit.seed() + 1));
  }

  static Unit add(Unit unit, Dice dice) {
    List<String> lines = new ArrayList<>(unit.lines());
    new Defects(dice).add(lines, unit.name());
    return unit.with(lines).as(Unit.Kind.DEFECT);
  }

  private void add(List<String> lines, String self) {
    int head = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("interface " + self) && lines.get(i).endsWith("{")) {
        head = i;
      }
    }
    int roll = dice.below(100);
    if (roll < 70) {
      for (int i = dice.of(1, 1, 1, 2, 4); i > 0; i--) {
        lines.add(head + 1, "  " + dice.of(MEMBERS).replace("Self", self));
      }
    } else if (roll < 90) {
      String line = lines.get(head);
      String parent = dice.of(PARENTS).replace("SELF", self);
      lines.set(
          head,
          line.substring(0, line.length() - 1)
              + (line.contains(" extends ") ? ", " : " extends ")
              + parent
              + " {");
      if (parent.equals("Cycle1")) {
        lines.add("interface Cycle1 extends Cycle2 {}");
        lines.add("interface Cycle2 extends " + self + " {}");
      }
    } else if (roll < 97) {
      lines.set(
          head, lines.get(head).replaceFirst("interface", dice.of(HEADS).replace("SELF", self)));
    } else {
      lines.add(
          1,
          dice.of(
              "import java.gone.*;",
              "import static java.util.List.gone;",
              "import java.util.Gone;",
              "import java.util.Date; import java.gone.Date;"));
    }
  }
}

package dev.troupe.processor;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources at the limits of the language and beyond them. What the processor refuses, it says; of
 * what the compiler refuses, nothing is added to the compiler's words.
 */
class BadInputTest {

  private static final List<String> NOTHING = List.of();

  private static final List<String> OPTIONS =
      List.of(
          "-proc:full",
          "-Atroupe.sendable=off",
          "-g",
          "-Xlint:all,-auxiliaryclass,-processing",
          "-Werror");

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"int, 254", "long, 127", "'int[]', 254", "String, 254"})
  void asManyParametersAsTheLanguageAllowsAreFine(String type, int count) throws IOException {
    assertEquals(NOTHING, compile(parameters(type, count)));
  }

  @ParameterizedTest
  @CsvSource({"int, 255", "long, 128"})
  void moreParametersAreTheCompilersBusiness(String type, int count) throws IOException {
    assertEquals(List.of("Account.java:3:7 too many parameters"), compile(parameters(type, count)));
  }

  private static String parameters(String type, int count) {
    return protocol("int get(" + list(count, ", ", i -> type + " p" + i) + ");");
  }

  @Test
  void longMethodNamesMakeDistinctMessages() throws IOException {
    String name = "get".repeat(100);
    String source =
        protocol(
            "int %1$sOne(); int %1$sTwo(); int %1$sTwo(int i); int %1$sTwo(String s);"
                .formatted(name));
    assertEquals(NOTHING, compile(source));
  }

  @Test
  void overloadsMayHaveManyParameters() throws IOException {
    String tail = list(40, ", ", i -> "java.util.concurrent.CompletionException p" + i);
    assertEquals(
        NOTHING, compile(protocol("int get(int i, %1$s); int get(long l, %1$s);".formatted(tail))));
  }

  @Test
  void longestProtocolNameIsFine() throws IOException {
    String name = "A".repeat(208);
    assertEquals(
        NOTHING,
        compile("@dev.troupe.annotations.Actor\ninterface " + name + " { int get(); }", name));
  }

  @Test
  @Breaks(Rule.NAME_TOO_LONG)
  void longerProtocolNameIsRefused() throws IOException {
    String name = "A".repeat(200);
    assertEquals(
        List.of(
            "Outer____.java:3:1 [NameTooLong] The name of Outer____.%1$s is too long for the"
                    .formatted(name)
                + " generated code. Shorten it, so that Outer_____%1$s has 208 bytes at most."
                    .formatted(name)),
        compile(
            "interface Outer____ {\n@dev.troupe.annotations.Actor\ninterface "
                + name
                + " { int get(); }\n}",
            "Outer____"));
  }

  @Test
  @Breaks(Rule.NAME_TOO_LONG)
  void methodNameThatFillsAClassFileIsRefused() throws IOException {
    assertEquals(NOTHING, compile(protocol("int " + "m".repeat(60_000) + "();")));
    assertEquals(
        List.of(
            "Account.java:3:7 [NameTooLong] The name of mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…"
                + " is too long for the generated code. Shorten it, so that it has 60000 bytes at"
                + " most."),
        compile(protocol("int " + "m".repeat(60_001) + "();")));
  }

  @Test
  void twoThousandMethodsAreFine() throws IOException {
    assertEquals(NOTHING, compile(protocol(list(2000, "\n", i -> "int m" + i + "(long i);"))));
  }

  @Test
  @Breaks(Rule.PROTOCOL_TOO_LARGE)
  void moreMethodsThanAClassFileHoldsAreRefused() throws IOException {
    assertEquals(
        List.of(
            "Account.java:2:1 [ProtocolTooLarge] Account has too many messages, parameters or"
                + " exceptions for one class file. Take some of its methods into another @Actor"
                + " interface; a server implements both."),
        compile(protocol(list(5000, "\n", i -> "int m" + i + "();"))));
  }

  @ParameterizedTest
  @CsvSource({"200, false", "201, true"})
  void manyExceptionsAreRefused(int count, boolean refused) throws IOException {
    String source =
        protocol("int get() throws " + list(count, ", ", i -> "E" + i) + ";")
            + list(
                count,
                "\n",
                i ->
                    "class E%d extends Exception { static final long serialVersionUID = 1; }"
                        .formatted(i));
    assertEquals(refused ? 1 : 0, compile(source).size());
  }

  @Test
  void hundredLevelsOfGenericsAreFine() throws IOException {
    assertEquals(NOTHING, compile(protocol("int get(" + nested(100) + " deep);")));
  }

  @Test
  @Breaks(Rule.TYPE_TOO_DEEP)
  void moreLevelsOfGenericsAreRefused() throws IOException {
    for (int levels : List.of(101, 300)) {
      assertEquals(
          List.of(
              "Account.java:3:7 [TypeTooDeep] get(…) has types that are nested more than 100 levels"
                  + " deep. Declare a record or a class for the inner part of them."),
          compile(protocol("int get(" + nested(levels) + " deep);")));
    }
  }

  private static String nested(int levels) {
    return "java.util.List<".repeat(levels) + "String" + ">".repeat(levels);
  }

  @Test
  @Breaks(Rule.TYPE_TOO_DEEP)
  void wantOfStackIsAnErrorOnTheProtocol() throws IOException {
    ActorProcessor greedy =
        new ActorProcessor(
            List.of((_, _) -> {
              throw new StackOverflowError("planted");
            }));
    assertEquals(
        List.of(
            "Account.java:2:1 [TypeTooDeep] Account has types that are nested more than 100 levels"
                + " deep. Declare a record or a class for the inner part of them."),
        compile(protocol("int get();"), "Account", greedy));
  }

  @Test
  void interfaceMayBeNestedFiftyDeep() throws IOException {
    String source =
        list(50, " ", i -> "interface N" + i + " {")
            + "\n@dev.troupe.annotations.Actor interface A { int get(N49 n); }\n"
            + "}".repeat(50);
    assertEquals(NOTHING, compile(source, "N0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends Account",
        "extends Account.Inner",
        "extends Other",
        "extends Gone",
        "extends Gone<Account>",
        "extends java.gone.Gone",
        "extends String",
        "extends Runnable, Runnable",
        "extends Comparable<String>, Comparable<Integer>",
        "extends int",
        "permits",
        "<T extends T>",
        "<T extends int>",
        "extends java.util.List<String>, java.util.Set<String>"
      })
  void wrongHeadsAreToldByTheCompiler(String head) throws IOException {
    String source =
        "@dev.troupe.annotations.Actor\ninterface Account %s {\n  interface Inner {}\n}\n"
                .formatted(head)
            + "interface Other extends Account {}\n";
    assertBroken(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int",
        "int get",
        "int get(",
        "int get(;",
        "int get()",
        "int get() throws",
        "int get() throws ;",
        "int get(int);",
        "get();",
        "@",
        "@dev.troupe.annotations.Call(",
        "@dev.troupe.annotations.Call(timeout = ) int get();",
        "@dev.troupe.annotations.Call(timeout = \"1s) int get();",
        "<> int get();",
        "java.util.List< get();",
        "java.util.List<int> get();",
        "void get(void v);",
        "int get(int a, int a);",
        "int get(); long get();",
        "int get(int... a, int b);",
        "int get() { return 1; }",
        "default int get();",
        "final int get();",
        "String getClass(int i) { }",
        "Gone get(Gone gone) throws Gone;",
        "@Gone int get();",
        "@dev.troupe.annotations.Call(timeout = Gone.GONE) int get();",
        "@dev.troupe.annotations.Call(timeout = null) int get();",
        "@dev.troupe.annotations.Call(timeout = 1) int get();",
        "@dev.troupe.annotations.Call(gone = 1) int get();",
        "@Deprecated(since = Gone.SINCE) int get();",
        "} int get(); {",
        "\"\"\" int get();",
        "\\u00 int get();",
        "/* int get();"
      })
  void wrongMembersAreToldByTheCompiler(String member) throws IOException {
    assertBroken(protocol(member));
  }

  private void assertBroken(String source) throws IOException {
    List<String> said = compile(source);
    assertNotEquals(NOTHING, said);
    for (String line : said) {
      assertEquals("Account.java", line.split(":")[0], line);
      assertEquals(-1, line.indexOf("[ProcessorBug]"), line);
    }
  }

  @Test
  void packageInfoAloneMayBeAnnotated() throws IOException {
    assertNotEquals(
        NOTHING, compile("@dev.troupe.annotations.Actor package bank;", "package-info"));
  }

  private static String protocol(String members) {
    return "@dev.troupe.annotations.Actor\ninterface Account {\n  " + members + "\n}\n";
  }

  private static String list(int count, String between, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(joining(between));
  }

  private List<String> compile(String source) throws IOException {
    return compile(source, "Account");
  }

  private List<String> compile(String source, String file) throws IOException {
    return compile(source, file, new ActorProcessor());
  }

  /** With real files, as their names are part of the matter. */
  private List<String> compile(String source, String file, ActorProcessor processor)
      throws IOException {
    Path path = temporary.resolve(file + ".java");
    Cases.write(path, source);
    Javac.Result result =
        Javac.compileWithOptions(
            List.of(path),
            temporary.resolve("output"),
            List.of(Javac.ANNOTATIONS, Javac.RUNTIME),
            OPTIONS,
            processor);
    return result.diagnostics();
  }
}

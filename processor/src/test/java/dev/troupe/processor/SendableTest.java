package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is taken at their word about what is safe to send, and what the user's options change. */
class SendableTest {

  private static final String PROTOCOL =
      """
      package shop;
      import dev.troupe.annotations.*;
      import java.util.*;
      %s
      @Actor interface Shop { long add(%s one); }
      """;

  private static final String CLASS =
      "%s is a class that does not promise to stay as it is. Use a record, or vouch for it by"
          + " @TrustSendable(%1$s.class).";

  @TempDir private Path temporary;
  private int compilations;

  @Test
  void protocolVouchesForTypesButNotForWhatIsInThem() throws IOException {
    assertEquals(List.of(refused("Timer", CLASS.formatted("Timer"))), shop("", "Timer"));
    assertEquals(List.of(), shop("@TrustSendable(Timer.class)", "Timer"));
    assertEquals(List.of(), shop("@TrustSendable({Timer.class, Random.class})", "Random"));
    assertEquals(List.of(), shop("@TrustSendable(ArrayList.class)", "ArrayList<Long>"));
    assertEquals(
        List.of(
            refused(
                "ArrayList<int[]>",
                "ArrayList<int[]> → int[] can still be changed by whoever has it. Use an argument"
                    + " of which no copy is needed.")),
        shop("@TrustSendable(ArrayList.class)", "ArrayList<int[]>"));
  }

  @Test
  void typesAroundAndPackageAndModuleVouchForTypesToo() throws IOException {
    Path nested =
        write(
            "Outer.java",
            """
            package shop;
            import dev.troupe.annotations.*;
            @TrustSendable(java.util.Timer.class)
            interface Outer { @Actor interface Shop { long add(java.util.Timer one); } }
            """);
    assertEquals(List.of(), compile(List.of(nested), List.of()));
    Path shop = write("Shop.java", PROTOCOL.formatted("", "Timer"));
    Path home =
        write(
            "package-info.java",
            "@dev.troupe.annotations.TrustSendable(java.util.Timer.class) package shop;");
    assertEquals(List.of(), compile(List.of(shop, home), List.of()));
    Path module =
        write(
            "module-info.java",
            """
            /** A user. */
            @dev.troupe.annotations.TrustSendable(java.util.Timer.class)
            module user { requires dev.troupe; }
            """);
    Path documented =
        write(
            "Documented.java",
            """
            package shop;
            /** A shop. */
            @dev.troupe.annotations.Actor
            interface Documented {
              /** Adds. @param one what @return how many */
              @SuppressWarnings("doclint") long add(java.util.Timer one);
            }
            """);
    assertEquals(
        List.of(),
        Javac.compileModule(List.of(module, documented), temporary.resolve("module"))
            .diagnostics());
  }

  @Test
  void optionVouchesForTypesAndPackages() throws IOException {
    String trust = "-Atroupe.sendable.trust=";
    assertEquals(List.of(), shop("", "Timer", trust + "java.util.Timer"));
    assertEquals(List.of(), shop("", "Timer", trust + "java.io.File, java.util.*"));
    assertEquals(1, shop("", "Timer", trust + "java.*").size());
    assertEquals(1, shop("", "Timer", trust + "Timer").size());
    Path promise =
        write(
            "Purse.java",
            """
            package shop;
            @dev.troupe.annotations.Sendable
            final class Purse extends java.util.Random { private final java.util.Timer timer = null; }
            """);
    assertEquals(List.of(), compile(List.of(promise), List.of(trust + "java.util.*")));
    assertEquals(2, compile(List.of(promise), List.of()).size());
  }

  @Test
  void severityIsTheUsersChoiceAndCopiesAreMadeInAnyCase() throws IOException {
    Path shop =
        write(
            "Shop.java",
            """
            package shop;
            import dev.troupe.annotations.*;
            import java.util.*;
            @Actor interface Shop { long add(Map<StringBuilder, List<String>> one); }
            """);
    Path purse =
        write(
            "Purse.java",
            "package shop; @dev.troupe.annotations.Sendable class Purse { int cents; }");
    for (String severity : List.of("warn", "off")) {
      Javac.Result result = result(List.of(shop, purse), List.of("-Atroupe.sendable=" + severity));
      assertEquals(severity.equals("off") ? 0 : 3, result.diagnostics().size());
      String messages = String.valueOf(result.generated().get("shop/ShopProtocol.java"));
      assertTrue(
          messages.contains("Copies.map(one, key -> key, each -> Copies.list(each))"), messages);
    }
    assertEquals(3, compile(List.of(shop, purse), List.of()).size());
  }

  @Test
  void warningIsSilencedWhereItStandsOrAround() throws IOException {
    Path shop =
        write(
            "Shop.java",
            """
            package shop;
            import dev.troupe.annotations.*;
            interface Shop {
              @Actor interface One {
                @SuppressWarnings("troupe:NotSendable") Object result();
                long parameter(Object loud, @SuppressWarnings("troupe:NotSendable") Object one);
              }
              @SuppressWarnings({"unused", "troupe:NotSendable"})
              @Actor interface Two { Object result(Object one); }
            }
            """);
    assertEquals(
        List.of(
            "Shop.java:6:27 [NotSendable] parameter 'loud' of parameter(Object, Object): Object can"
                + " be anything. Write the type that is meant, or a sealed interface of all that it"
                + " may be."),
        compile(List.of(shop), List.of("-Atroupe.sendable=warn")));
    assertEquals(5, compile(List.of(shop), List.of()).size());
  }

  @Test
  void annotationsOfOtherToolsAreKnown() throws IOException {
    Path lombok = write("Value.java", "package lombok; public @interface Value {}");
    Path auto =
        write("AutoValue.java", "package com.google.auto.value; public @interface AutoValue {}");
    Path any = write("Immutable.java", "package any; public @interface Immutable {}");
    Path types =
        write(
            "Types.java",
            """
            package shop;
            interface Types {
              @lombok.Value class One { String text; }
              @com.google.auto.value.AutoValue abstract class Two { abstract String text(); }
              @any.Immutable interface Three<T> {}
              @any.Immutable record Four(java.util.List<String> texts) {}
              @lombok.Value @dev.troupe.annotations.Sendable class Five { String text; }
            }
            """);
    Path shop =
        write(
            "Shop.java",
            """
            package shop;
            import shop.Types.*;
            @dev.troupe.annotations.Actor interface Shop {
              Five add(One one, Two two, Three<String> three, Four four);
            }
            """);
    Javac.Result result = result(List.of(lombok, auto, any, types, shop), List.of());
    assertEquals(List.of(), result.diagnostics());
    String messages = String.valueOf(result.generated().get("shop/ShopProtocol.java"));
    assertTrue(messages.contains("new Types.Four("), messages);
  }

  @Test
  void classFilesAreReadAndTheirPromisesBelieved() throws IOException {
    Path types =
        write(
            "Types.java",
            """
            package lib;
            import dev.troupe.annotations.*;
            import java.util.*;
            public interface Types {
              @Sendable final class Money { private final List<String> secret = null; }
              final class Purse {}
              record Cart(@UnsafeSend("a test") Object any, List<String> texts) {}
              record Bad(StringBuilder text) {}
              sealed interface Order {}
              record Single(Cart cart) implements Order {}
              enum None implements Order { NONE }
              record Page<T>(List<T> content) {}
            }
            """);
    // Its processor is off, so nobody has said that Money breaks its promise.
    Javac.compileWithOptions(
        List.of(types),
        temporary.resolve("lib"),
        List.of(Javac.ANNOTATIONS),
        List.of("-proc:none"));
    File library = temporary.resolve("lib").resolve("classes").toFile();
    Path shop =
        write(
            "Shop.java",
            """
            package shop;
            import lib.Types.*;
            @dev.troupe.annotations.Actor interface Shop {
              long add(Money money, Cart cart, Order[] orders, Page<Page<String>> pages);
              long bad(Purse purse, Bad bad, Page<Bad> pages);
            }
            """);
    assertEquals(
        List.of(
            "Shop.java:5:18 [NotSendable] parameter 'purse' of bad(Types.Purse, Types.Bad,"
                + " Types.Page<Types.Bad>): Types.Purse is a class that does not promise to stay as"
                + " it is. Use a record, or vouch for it by @TrustSendable(Types.Purse.class).",
            "Shop.java:5:29 [NotSendable] parameter 'bad' of bad(Types.Purse, Types.Bad,"
                + " Types.Page<Types.Bad>): Types.Bad → text → StringBuilder is mutable. Use"
                + " String.",
            "Shop.java:5:44 [NotSendable] parameter 'pages' of bad(Types.Purse, Types.Bad,"
                + " Types.Page<Types.Bad>): Types.Page<Types.Bad> → content → List<Types.Bad> →"
                + " Types.Bad → text → StringBuilder is mutable. Use String."),
        compile(List.of(shop), List.of(), library));
  }

  private static String refused(String type, String why) {
    return "Shop.java:5:%d [NotSendable] parameter 'one' of add(%s): %s"
        .formatted(36 + type.length() - 1, type, why.startsWith(type) ? why : type + " " + why);
  }

  private List<String> shop(String annotations, String type, String... options) throws IOException {
    return compile(
        List.of(write("Shop.java", PROTOCOL.formatted(annotations, type))), List.of(options));
  }

  private Path write(String name, String source) {
    Path file = temporary.resolve("sources" + compilations).resolve(name);
    Cases.write(file, source);
    return file;
  }

  private List<String> compile(List<Path> sources, List<String> options, File... more)
      throws IOException {
    return result(sources, options, more).diagnostics();
  }

  private Javac.Result result(List<Path> sources, List<String> options, File... more)
      throws IOException {
    List<File> classPath = new ArrayList<>(List.of(Javac.ANNOTATIONS, Javac.RUNTIME));
    classPath.addAll(List.of(more));
    List<String> all = new ArrayList<>(options);
    all.add("-proc:full");
    return Javac.compileWithOptions(
        sources,
        temporary.resolve("output" + compilations++),
        classPath,
        all,
        new ActorProcessor());
  }
}

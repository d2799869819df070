package dev.troupe.processor;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The text of {@code docs/rules.md}. */
final class RulesPage {

  private static final String START =
      """
      # The rules

      What the processor says starts with the name of a rule in brackets. Here is each of them, with code that breaks it,
      what the compiler says then, and code that keeps it. Errors of one interface are told together, and it gets no working
      stub until they are gone. A warning is silenced by `@SuppressWarnings("troupe:…")` with the rule's name.

      This page is generated from the rules and from examples that are compiled with it; a test holds it to both.
      """;

  private RulesPage() {}

  /**
   * @param temporary where the examples are compiled
   */
  static String of(Path temporary) throws IOException {
    StringBuilder page = new StringBuilder(START);
    page.append('\n');
    for (Rule rule : Rule.values()) {
      page.append("- [%s](#%s)\n".formatted(rule, rule.toString().toLowerCase(Locale.ROOT)));
    }
    for (Rule rule : Rule.values()) {
      page.append(entry(RuleExample.of(rule), temporary.resolve(rule.toString())));
    }
    return page.toString();
  }

  private static String entry(RuleExample example, Path temporary) throws IOException {
    Rule rule = example.rule();
    StringBuilder entry = new StringBuilder();
    entry.append("\n## %s\n\n%s. ".formatted(rule, severity(rule)));
    if (!example.hasSources()) {
      entry.append(inGeneral(rule)).append('\n');
    } else {
      entry.append("Wrong:\n\n").append(code(example.wrong()));
      entry.append("\n").append(quote(message(example, temporary)));
      entry.append("\nRight:\n\n").append(code(example.right()));
    }
    if (!example.notes().isEmpty()) {
      entry.append('\n').append(example.notes());
    }
    return entry.toString();
  }

  private static String severity(Rule rule) {
    return switch (rule.severity()) {
      case ERROR -> "An error";
      case WARNING -> "A warning";
      case NOTE -> "A note";
    };
  }

  /** The rule without the details of a case. */
  private static String inGeneral(Rule rule) {
    return (rule.text() + " " + rule.fix()).replaceAll("%(\\d\\$)?s", "…").replace("\n", " ");
  }

  private static String code(String source) {
    return "```java\n" + source.strip() + "\n```\n";
  }

  /** What the compiler says of the wrong example, without the place, which is of no interest. */
  private static String message(RuleExample example, Path temporary) throws IOException {
    String name = "[" + example.rule() + "]";
    return example.diagnosticsOfWrong(temporary).stream()
        .filter(line -> line.contains(name))
        .map(line -> line.substring(line.indexOf(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String quote(String message) {
    return "> " + message.replace("\n", "\n> ") + "\n";
  }
}

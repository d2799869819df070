package dev.troupe.processor;

import static java.util.Objects.requireNonNull;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a rule is broken, and how it is kept. The sources are what people should see, so package and
 * imports are added here.
 *
 * @param files the texts in the rule's folder, by name
 */
record RuleExample(Rule rule, Map<String, String> files) {

  static final Path FOLDER = Path.of("src", "test", "resources", "rules").toAbsolutePath();

  private static final String WRONG = "Wrong.java";
  private static final String RIGHT = "Right.java";
  private static final String HEADER =
      """
      package bank;
      import dev.troupe.*;
      import dev.troupe.annotations.*;
      import java.io.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      """;

  static RuleExample of(Rule rule) {
    return new RuleExample(rule, Cases.texts(FOLDER.resolve(rule.toString())));
  }

  /** Those that have sources. */
  static List<RuleExample> all() {
    return Stream.of(Rule.values()).map(RuleExample::of).filter(RuleExample::hasSources).toList();
  }

  boolean hasSources() {
    return files.containsKey(WRONG);
  }

  String wrong() {
    return requireNonNull(files.get(WRONG));
  }

  String right() {
    return requireNonNull(files.get(RIGHT));
  }

  /** What else there is to say, in Markdown; may be empty. */
  String notes() {
    return files.getOrDefault("notes.md", "");
  }

  List<String> diagnosticsOfWrong(Path temporary) throws IOException {
    return compile(wrong(), temporary);
  }

  List<String> diagnosticsOfRight(Path temporary) throws IOException {
    return compile(right(), temporary);
  }

  private static List<String> compile(String source, Path temporary) throws IOException {
    Path file = temporary.resolve("Example.java");
    // In one line, so that what is said of a line is true of the example as people see it.
    Cases.write(file, HEADER.replace('\n', ' ') + source);
    return Javac.compileAsUsersDo(List.of(file), temporary.resolve("output")).diagnostics();
  }

  @Override
  public String toString() {
    return rule.toString();
  }
}

package dev.troupe.processor.option;

import static java.util.stream.Collectors.joining;

import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the user has set by {@code -Atroupe.…=…}, and what is wrong with it. */
public final class Options {

  /** An option that is none, or has a value that is none. */
  public record Mistake(Rule rule, List<String> details) {}

  private static final List<String> KEYS = Stream.of(Option.values()).map(Option::key).toList();

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /** Those among all options of the compilation that are ours, or are meant to be. */
  public static Options of(Map<String, String> all) {
    Map<String, String> values = new TreeMap<>(); // Sorted, as mistakes are told in this order.
    all.forEach((key, value) -> {
      if (key.startsWith(Option.PREFIX)) {
        values.put(key, value == null ? "" : value);
      }
    });
    return new Options(values);
  }

  /** Every option to declare; mistaken ones too, or the compiler complains of them once more. */
  public Set<String> supported() {
    Set<String> supported = new TreeSet<>(KEYS);
    supported.addAll(values.keySet());
    return supported;
  }

  /** What a breach of {@code NotSendable} is; empty if it is not even looked for. */
  public Optional<Severity> sendable() {
    return switch (value(Option.SENDABLE)) {
      case "off" -> Optional.empty();
      case "warn" -> Optional.of(Severity.WARNING);
      default -> Optional.of(Severity.ERROR);
    };
  }

  /** The names of trusted types; one that ends in {@code .*} means all types of a package. */
  public List<String> trusted() {
    return Stream.of(value(Option.TRUST).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Whether Troupe's annotations are claimed. */
  public boolean claim() {
    return !value(Option.CLAIM).equals("false");
  }

  public List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    values.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> mistakes.add(unknown(key)));
    for (Option option : Option.values()) {
      String value = value(option);
      if (values.containsKey(option.key())
          && !option.legalValues().isEmpty()
          && !option.legalValues().contains(value)) {
        mistakes.add(malformed(option, value));
      }
    }
    return mistakes;
  }

  private static Mistake unknown(String key) {
    String remedy =
        Suggestion.of(key, KEYS)
            .map("Did you mean -A%s?"::formatted)
            .orElseGet(() ->
                KEYS.stream()
                    .map("-A%s"::formatted)
                    .collect(joining(", ", "The options are ", ".")));
    return new Mistake(Rule.UNKNOWN_OPTION, List.of(key, remedy));
  }

  private static Mistake malformed(Option option, String value) {
    return new Mistake(
        Rule.MALFORMED_OPTION,
        List.of(option.key(), value, String.join(", ", option.legalValues())));
  }

  private String value(Option option) {
    return values.getOrDefault(option.key(), "");
  }
}

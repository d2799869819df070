package dev.troupe.processor.fuzz;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An abstract method.
 *
 * @param mark its annotations, or nothing
 * @param variables with their bounds and brackets, or nothing
 */
record Signature(
    String mark,
    String variables,
    Sort result,
    String name,
    List<Sort> parameters,
    List<String> names,
    boolean varargs,
    List<String> thrown) {

  String erasure() {
    return name + parameters.stream().map(Sort::erasure).collect(joining(",", "(", ")"));
  }

  Signature marked(String other) {
    return new Signature(other, variables, result, name, parameters, names, varargs, thrown);
  }

  Signature returning(Sort other) {
    return new Signature(mark, variables, other, name, parameters, names, varargs, thrown);
  }

  Signature throwing(List<String> others) {
    return new Signature(mark, variables, result, name, parameters, names, varargs, others);
  }

  /** Without the semicolon. */
  String head() {
    List<String> texts =
        new ArrayList<>(
            IntStream.range(0, parameters.size())
                .mapToObj(i -> parameters.get(i).text() + " " + names.get(i))
                .toList());
    if (varargs) {
      String last = parameters.getLast().text();
      texts.set(
          texts.size() - 1,
          last.substring(0, last.length() - "[]".length()) + "... " + names.getLast());
    }
    return "%s%s%s %s(%s)%s"
        .formatted(
            mark.isEmpty() ? "" : mark + " ",
            variables.isEmpty() ? "" : variables + " ",
            result.text(),
            name,
            String.join(", ", texts),
            thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown));
  }

  String line() {
    return "  " + head() + ";";
  }
}

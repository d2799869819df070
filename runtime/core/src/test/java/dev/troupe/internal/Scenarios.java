package dev.troupe.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/** Scenarios for Lincheck beside its own, where few of those at random hit what may go wrong. */
public final class Scenarios {

  private Scenarios() {}

  /**
   * A scenario in words: operations of a test, each with an {@code int} in brackets if it has a
   * parameter, as in {@code "start(1) end(1)"}.
   *
   * @param tested the class with the operations
   * @param first what is done before the threads start
   * @param threads what each thread does
   */
  public static ExecutionScenario of(Class<?> tested, String first, String... threads) {
    return new ExecutionScenario(
        operations(tested, first),
        Stream.of(threads).map(thread -> operations(tested, thread)).toList(),
        List.of(),
        null);
  }

  private static List<Actor> operations(Class<?> tested, String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> operation(tested, word))
        .toList();
  }

  private static Actor operation(Class<?> tested, String word) {
    String[] parts = word.split("[()]");
    List<Object> arguments = parts.length == 1 ? List.of() : List.of(Integer.valueOf(parts[1]));
    Method method =
        Arrays.stream(tested.getMethods())
            .filter(each -> each.getName().equals(parts[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no operation " + parts[0]));
    return new Actor(method, arguments);
  }
}

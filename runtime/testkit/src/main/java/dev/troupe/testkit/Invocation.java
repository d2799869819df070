package dev.troupe.testkit;

import dev.troupe.internal.actor.Inspection;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method of a protocol, and what it was given. */
record Invocation(Method method, List<@Nullable Object> arguments) {

  static Invocation of(Method method, @Nullable Object @Nullable [] arguments) {
    return new Invocation(method, copyOf(arguments == null ? List.of() : Arrays.asList(arguments)));
  }

  /** A copy that allows null, as methods do. */
  static List<@Nullable Object> copyOf(List<? extends @Nullable Object> arguments) {
    return Collections.unmodifiableList(new ArrayList<>(arguments));
  }

  /** Whether both call the same method with equal arguments, arrays by what is in them. */
  boolean isAs(Invocation other) {
    return isOfSameMethod(other)
        && Arrays.deepEquals(arguments.toArray(), other.arguments().toArray());
  }

  private boolean isOfSameMethod(Invocation other) {
    return method.getName().equals(other.method().getName())
        && Arrays.equals(method.getParameterTypes(), other.method().getParameterTypes());
  }

  static String inWords(Class<?> protocol, String method, List<? extends @Nullable Object> given) {
    String words = given.stream().map(Invocation::inWords).collect(Collectors.joining(", "));
    return protocol.getSimpleName() + "." + method + "(" + words + ")";
  }

  private static String inWords(@Nullable Object argument) {
    if (argument != null && argument.getClass().isArray()) {
      String both = Arrays.deepToString(new Object[] {argument});
      return both.substring(1, both.length() - 1);
    }
    return Inspection.describe(argument);
  }
}

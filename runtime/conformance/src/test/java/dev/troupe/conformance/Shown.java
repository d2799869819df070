package dev.troupe.conformance;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What one test shows.
 *
 * @param test suite and name of the test
 * @param otp the promises
 */
record Shown(String test, Otp otp) {

  List<String> keys() {
    return List.of(otp.value());
  }

  /** What the tests of some suites show, in the order of their names. */
  static List<Shown> in(List<Class<?>> suites) {
    List<Shown> all = new ArrayList<>();
    for (Class<?> suite : suites) {
      for (Method method : suite.getDeclaredMethods()) {
        Otp otp = method.getAnnotation(Otp.class);
        if (otp != null) {
          if (Arrays.stream(method.getAnnotations()).noneMatch(Shown::isTest)) {
            throw new AssertionError(method + " is no test");
          }
          all.add(new Shown(suite.getSimpleName() + "." + method.getName(), otp));
        }
      }
    }
    all.sort(Comparator.comparing(Shown::test));
    return all;
  }

  private static boolean isTest(java.lang.annotation.Annotation annotation) {
    String type = annotation.annotationType().getName();
    return annotation instanceof Test || type.startsWith("org.junit.jupiter.");
  }
}

package dev.troupe.trust.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A test of the runtime's suites, to be run as JUnit runs it but within a simulation: a new object
 * of its class, the method, and what the object has to close.
 */
record SuiteCase(Class<?> suite, Method method, List<Object> arguments) {

  private static final String PACKAGE = "dev/troupe/conformance";

  /** All that there are, in the order of their names. */
  static List<SuiteCase> all() {
    List<SuiteCase> cases = new ArrayList<>();
    for (Class<?> suite : suites()) {
      Stream.of(suite.getDeclaredMethods())
          .filter(m -> m.isAnnotationPresent(Test.class) || isParameterized(m))
          .sorted(Comparator.comparing(Method::getName))
          .forEach(m -> argumentsOf(m).forEach(a -> cases.add(new SuiteCase(suite, m, a))));
    }
    return cases;
  }

  private static boolean isParameterized(Method method) {
    return method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static List<Class<?>> suites() {
    try {
      Class<?> one = Class.forName(PACKAGE.replace('/', '.') + ".GenServerSuite");
      Path home = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return suitesIn(home.resolve(PACKAGE));
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return suitesIn(jar.getPath(PACKAGE));
      }
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Class<?>> suitesIn(Path folder) throws IOException {
    List<Class<?>> suites = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (String file : files.map(f -> f.getFileName().toString()).sorted().toList()) {
        if (file.endsWith("Suite.class")) {
          suites.add(
              Class.forName(
                  PACKAGE.replace('/', '.') + "." + file.substring(0, file.length() - 6)));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return suites;
  }

  private static List<List<Object>> argumentsOf(Method method) {
    if (!isParameterized(method)) {
      return List.of(List.of());
    }
    ValueSource values = method.getAnnotation(ValueSource.class);
    if (values != null) {
      List<List<Object>> each = new ArrayList<>();
      for (boolean value : values.booleans()) {
        each.add(List.of(value));
      }
      return each;
    }
    CsvSource lines = method.getAnnotation(CsvSource.class);
    if (lines != null) {
      return Stream.of(lines.value())
          .map(line -> parsed(line, method.getParameterTypes()))
          .toList();
    }
    MethodSource source = method.getAnnotation(MethodSource.class);
    if (source == null) {
      EnumSource constants = method.getAnnotation(EnumSource.class);
      return Arrays.stream(method.getParameterTypes()[0].getEnumConstants())
          .filter(c ->
              constants.names().length == 0
                  || Set.of(constants.names()).contains(c.toString())
                      == (constants.mode() == EnumSource.Mode.INCLUDE))
          .map(c -> List.<Object>of(c))
          .toList();
    }
    try {
      Method maker = method.getDeclaringClass().getDeclaredMethod(source.value()[0]);
      maker.setAccessible(true);
      Object result = maker.invoke(null);
      Stream<?> made = result instanceof Object[] array ? Stream.of(array) : (Stream<?>) result;
      return made.map(m -> m instanceof Arguments many ? List.of(many.get()) : List.<Object>of(m))
          .toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Object> parsed(String line, Class<?>[] types) {
    String[] words = line.trim().split("\\s*,\\s*");
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      String word = words[i];
      if (types[i] == boolean.class) {
        values.add(Boolean.valueOf(word));
      } else if (types[i].isEnum()) {
        values.add(
            Stream.of(types[i].getEnumConstants())
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElseThrow());
      } else {
        values.add(word);
      }
    }
    return values;
  }

  String name() {
    return suite.getSimpleName()
        + "."
        + method.getName()
        + (arguments.isEmpty() ? "" : arguments.toString().replaceAll("\\s+", ""));
  }

  void run() throws Exception {
    Constructor<?> constructor = suite.getDeclaredConstructor();
    constructor.setAccessible(true);
    method.setAccessible(true);
    forgetGates();
    Object object = unwrapped(() -> constructor.newInstance());
    try {
      runAll(BeforeEach.class, object);
      unwrapped(() -> method.invoke(object, arguments.toArray()));
    } finally {
      runAll(AfterEach.class, object);
      for (Field field : suite.getDeclaredFields()) {
        if (field.isAnnotationPresent(AutoClose.class)) {
          field.setAccessible(true);
          Object resource = field.get(object);
          Method close =
              resource.getClass().getDeclaredMethod(field.getAnnotation(AutoClose.class).value());
          close.setAccessible(true);
          unwrapped(() -> close.invoke(resource));
        }
      }
    }
  }

  /** The suites' gates are static and named, for one run of each. */
  private static void forgetGates() throws ReflectiveOperationException {
    Field gates = Class.forName(PACKAGE.replace('/', '.') + ".LabServer").getDeclaredField("GATES");
    gates.setAccessible(true);
    ((Map<?, ?>) gates.get(null)).clear();
  }

  private void runAll(Class<? extends Annotation> when, Object object) throws Exception {
    for (Method each : suite.getDeclaredMethods()) {
      if (each.isAnnotationPresent(when)) {
        each.setAccessible(true);
        unwrapped(() -> each.invoke(object));
      }
    }
  }

  private interface Reflective {
    Object get() throws ReflectiveOperationException;
  }

  private static Object unwrapped(Reflective call) throws Exception {
    try {
      return call.get();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }
}

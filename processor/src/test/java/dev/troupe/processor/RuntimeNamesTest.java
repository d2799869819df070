package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.spi.Route;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows the runtime by name only; here the names meet the types. */
class RuntimeNamesTest {

  @ParameterizedTest
  @MethodSource("names")
  void nameResolves(ClassName name) throws ClassNotFoundException {
    assertEquals(name.reflectionName(), Class.forName(name.reflectionName()).getName());
  }

  @Test
  void listsAreComplete() throws IllegalAccessException {
    List<Object> constants = new ArrayList<>();
    for (Field field : RuntimeNames.class.getFields()) {
      if (field.getType() == ClassName.class) {
        constants.add(field.get(null));
      }
    }
    assertEquals(constants.stream().sorted().toList(), names().sorted().toList());
  }

  @Test
  void constantsOfRouteAreThere() {
    assertEquals(-1, Route.DEFAULT_LIMIT);
    assertEquals(Long.MAX_VALUE, Route.NO_LIMIT);
  }

  static Stream<ClassName> names() {
    return Stream.concat(RuntimeNames.ANNOTATIONS.stream(), RuntimeNames.RUNTIME.stream());
  }
}

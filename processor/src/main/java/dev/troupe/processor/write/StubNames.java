package dev.troupe.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.troupe.processor.model.Limit;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in one of the stub's methods. The user's parameters come first and keep their names,
 * but for one that would hide a type or a constant that the body mentions.
 */
record StubNames(List<String> parameters, String call, String failure, String declared) {

  static StubNames of(Operation operation) {
    NameAllocator names = new NameAllocator();
    names.newName("Route");
    names.newName("dev"); // Where a user's type is called Route, ours is written in full.
    if (operation instanceof Operation.Call call
        && call.limit() instanceof Limit.Constant constant) {
      names.newName(constant.constant());
    }
    return new StubNames(
        parameters(names, operation.method()),
        names.newName("call"),
        names.newName("failure"),
        names.newName("declared"));
  }

  /** The stub's field, past a parameter that has its name. */
  String route() {
    return parameters.contains("route") ? "this.route" : "route";
  }

  /** The parameters as arguments. */
  String arguments() {
    return String.join(", ", parameters);
  }

  static List<String> parameters(NameAllocator names, Method method) {
    List<String> parameters = new ArrayList<>();
    method.parameters().forEach(parameter -> parameters.add(names.newName(parameter.name())));
    return parameters;
  }
}

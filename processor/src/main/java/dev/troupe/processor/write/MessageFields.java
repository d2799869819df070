package dev.troupe.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.troupe.processor.model.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in one message class: its fields are called like the parameters, and everything else
 * steps aside.
 */
record MessageFields(
    List<String> parameters,
    String result,
    String server,
    String actor,
    String value,
    String reply,
    String failure) {

  static MessageFields of(Operation operation) {
    NameAllocator names = new NameAllocator();
    names.newName("Arrays"); // A class that toString mentions; a field of its name would hide it.
    names.newName("Objects"); // Another one, for constructor and serve.
    names.newName("java");
    names.newName("Copies");
    names.newName("dev");
    return new MessageFields(
        StubNames.parameters(names, operation.method()),
        names.newName("result"),
        names.newName("server"),
        names.newName("actor"),
        names.newName("value"),
        names.newName("reply"),
        names.newName("failure"));
  }

  List<String> all() {
    List<String> all = new ArrayList<>(parameters);
    all.addAll(List.of(result, server, actor, value, reply, failure));
    return all;
  }

  String arguments() {
    return String.join(", ", parameters);
  }
}

package dev.troupe.processor.check;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A class cannot have two methods of one signature: not the stub, which has some of its own, and
 * not the server, which may have the hooks of {@code GenServer}. Default methods count, as both
 * inherit them.
 */
final class SignaturesAreFree implements Check {

  private static final ClassName CALLABLE = ClassName.get(Callable.class);
  private static final ClassName STRING = ClassName.get(String.class);

  @Override
  public void check(Protocol protocol, Report report) {
    Map<String, String> reserved = reserved(protocol);
    for (Method method : protocol.methods()) {
      String owner = reserved.get(method.erasedSignature());
      if (owner != null && method.isInstanceMember()) {
        report.add(Rule.RESERVED_METHOD, method.origin(), method, owner);
      }
    }
  }

  private static Map<String, String> reserved(Protocol protocol) {
    Map<String, String> reserved = new HashMap<>();
    String stub = "the generated " + protocol.stub().simpleName();
    put(reserved, stub, "start", RuntimeNames.ACTOR_SYSTEM, CALLABLE);
    put(reserved, stub, "start", RuntimeNames.ACTOR_SYSTEM, CALLABLE, RuntimeNames.START_OPTIONS);
    put(reserved, stub, "startLink", CALLABLE);
    put(reserved, stub, "startLink", CALLABLE, RuntimeNames.START_OPTIONS);
    put(reserved, stub, "child", STRING, CALLABLE);
    put(reserved, stub, "named", RuntimeNames.ACTOR_SYSTEM, STRING);
    put(reserved, stub, "named", STRING);
    put(reserved, stub, "via", RuntimeNames.VIA);
    put(reserved, stub, "of", RuntimeNames.ACTOR_REF);
    put(reserved, stub, "self");
    put(reserved, stub, "direct", protocol.type());
    put(reserved, stub, "within", ClassName.get(Duration.class));
    put(reserved, stub, "async");
    put(reserved, stub, "ref");
    put(reserved, "GenServer", "init");
    put(reserved, "GenServer", "onInfo", ClassName.OBJECT);
    put(reserved, "GenServer", "onIdle");
    put(reserved, "GenServer", "formatStatus");
    put(reserved, "GenServer", "codeChange", ClassName.OBJECT);
    put(reserved, "GenServer", "terminate", RuntimeNames.EXIT_REASON);
    put(reserved, "java.lang.Object", "clone");
    put(reserved, "java.lang.Object", "finalize");
    put(reserved, "java.lang.Object", "equals", ClassName.OBJECT);
    put(reserved, "java.lang.Object", "hashCode");
    put(reserved, "java.lang.Object", "toString");
    put(reserved, "java.lang.Object", "getClass");
    put(reserved, "java.lang.Object", "notify");
    put(reserved, "java.lang.Object", "notifyAll");
    put(reserved, "java.lang.Object", "wait");
    put(reserved, "java.lang.Object", "wait", TypeName.LONG);
    put(reserved, "java.lang.Object", "wait", TypeName.LONG, TypeName.INT);
    return reserved;
  }

  private static void put(
      Map<String, String> reserved, String owner, String name, TypeName... parameters) {
    List<String> types = List.of(parameters).stream().map(TypeName::toString).toList();
    reserved.put(name + "(" + String.join(",", types) + ")", owner);
  }
}

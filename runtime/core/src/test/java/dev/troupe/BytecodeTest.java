package dev.troupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the classes do that no import shows: monitors, and waiting inside of a map's lambda. */
final class BytecodeTest {

  /** Where a sender may have no stack left: a monitor is left without a call. */
  private static final Pattern MAY_ENTER_A_MONITOR =
      Pattern.compile(
          "Cell\\.enter|Worker\\.(beforeParking|schedule)|(Lane|Permits|Ring|Room)\\..*");

  private static final Pattern LOCKED_BY_THE_MAP =
      Pattern.compile("compute|computeIfAbsent|computeIfPresent|merge|replaceAll");

  /** What parks, gives way, or makes another thread run. */
  private static final Pattern WAITS =
      Pattern.compile(
          "(LockSupport\\.park.*|Thread\\.(yield|sleep|join)|Host\\.(park|parkNanos|unpark)"
              + "|ReentrantLock\\.lock.*|Mailbox\\.push|Object\\.wait)");

  /** One method, as "Class.method" of simple names, and what it uses. */
  private record Body(
      List<String> calls, List<String> lambdas, List<String> inMaps, boolean monitor) {}

  private static final Map<String, Body> BODIES = new HashMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target/classes/dev"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassModel model = ClassFile.of().parse(file);
        for (MethodModel method : model.methods()) {
          read(simple(model.thisClass().asInternalName()), method);
        }
      }
    }
  }

  private static void read(String owner, MethodModel method) {
    List<String> calls = new ArrayList<>();
    List<String> lambdas = new ArrayList<>();
    List<String> inMaps = new ArrayList<>();
    boolean monitor = false;
    for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
      switch (element) {
        case InvokeInstruction call -> {
          String name = simple(call.owner().asInternalName()) + "." + call.name().stringValue();
          calls.add(name);
          if (locksItsMap(name) && !lambdas.isEmpty()) {
            inMaps.add(lambdas.getLast()); // the lambda is made right before the call
          }
        }
        case InvokeDynamicInstruction dynamic ->
            dynamic.bootstrapArgs().stream()
                .filter(DirectMethodHandleDesc.class::isInstance)
                .map(DirectMethodHandleDesc.class::cast)
                .map(
                    handle -> simple(handle.owner().descriptorString()) + "." + handle.methodName())
                .forEach(lambdas::add);
        case MonitorInstruction enters -> monitor |= enters.opcode() == Opcode.MONITORENTER;
        default -> {}
      }
    }
    // Of overloads, what one does all do.
    BODIES.merge(
        owner + "." + method.methodName().stringValue(),
        new Body(calls, lambdas, inMaps, monitor),
        BytecodeTest::both);
  }

  private static Body both(Body one, Body other) {
    return new Body(
        Stream.concat(one.calls.stream(), other.calls.stream()).toList(),
        Stream.concat(one.lambdas.stream(), other.lambdas.stream()).toList(),
        Stream.concat(one.inMaps.stream(), other.inMaps.stream()).toList(),
        one.monitor || other.monitor);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('/') + 1).replace(";", "");
  }

  @Test
  void noMethodEntersAMonitorButWhereTheStackMayBeFull() {
    Set<String> entering = new TreeSet<>();
    BODIES.forEach((name, body) -> {
      if (body.monitor && !MAY_ENTER_A_MONITOR.matcher(name).matches()) {
        entering.add(name);
      }
    });
    assertTrue(BODIES.size() > 1_000, "read only " + BODIES.size());
    assertTrue(BODIES.get("Cell.enter").monitor, "no monitor is seen where there is one");
    assertEquals(Set.of(), entering);
  }

  @Test
  void nothingWaitsInsideOfAMapsLambda() {
    Set<String> waiting = new TreeSet<>();
    int seen = 0;
    for (Map.Entry<String, Body> method : BODIES.entrySet()) {
      for (String lambda : method.getValue().inMaps) {
        seen++;
        reached(lambda).stream()
            .filter(WAITS.asMatchPredicate())
            .forEach(call -> waiting.add(method.getKey() + " waits by " + call));
      }
    }
    assertTrue(seen > 0, "no map with a lambda was found");
    assertEquals(Set.of(), waiting);
  }

  @Test
  void whatWaitsIsRecognised() {
    Predicate<String> waits = WAITS.asMatchPredicate();
    assertTrue(reached("Calls.await").stream().anyMatch(waits));
    assertTrue(reached("Cell.enter").stream().anyMatch(waits));
  }

  private static boolean locksItsMap(String call) {
    String[] parts = call.split("\\.");
    return parts[0].endsWith("Map") && LOCKED_BY_THE_MAP.matcher(parts[1]).matches();
  }

  /** All that a method may call, through methods of ours. */
  private static Set<String> reached(String from) {
    Set<String> reached = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Body body = BODIES.get(open.pop());
      if (body != null) {
        Stream.concat(body.calls.stream(), body.lambdas.stream())
            .filter(reached::add)
            .forEach(open::push);
      }
    }
    return reached;
  }
}

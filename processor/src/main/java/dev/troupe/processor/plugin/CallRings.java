package dev.troupe.processor.plugin;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.plugin.OwnCode.Lambdas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import javax.lang.model.element.TypeElement;

/**
 * Servers that call each other in a ring may all wait for the next. A ring of types need not be one
 * of actors, so this is a note. The whole is known only at the end of the compilation; what is not
 * compiled this time is not in it.
 */
final class CallRings implements BodyCheck {

  /**
   * That a server calls another protocol.
   *
   * @param from a protocol of the server
   * @param what who calls what
   * @param position of the call
   */
  private record Hop(
      String from, String to, String what, TreePath call, String file, long line, long position) {

    static Comparator<Hop> order() {
      return comparing(Hop::file).thenComparingLong(Hop::position).thenComparing(Hop::what);
    }

    @Override
    public String toString() {
      return "%s (%s:%d)".formatted(what, file, line);
    }
  }

  private final Compiler compiler;
  private final Actors actors;
  private final SortedMap<String, SortedMap<String, Hop>> hops = new TreeMap<>();

  CallRings(Compiler compiler, Actors actors) {
    this.compiler = compiler;
    this.actors = actors;
  }

  @Override
  public void check(TopLevel type, Findings findings) {
    for (Server server : type.servers()) {
      for (TurnCode.Call call : TurnCode.calls(compiler, server, Lambdas.AT_ONCE)) {
        callee(call)
            .filter(callee -> !server.implementsProtocol(callee))
            .filter(_ -> !Findings.isSuppressed(compiler, Rule.CALL_RING, call.path()))
            .ifPresent(
                callee -> server.protocols().forEach(protocol -> add(protocol, callee, call)));
      }
    }
  }

  /** The protocol that a call waits for. */
  private Optional<TypeElement> callee(TurnCode.Call call) {
    return call.tree().getMethodSelect() instanceof MemberSelectTree select
            && actors.message(call.method()).filter(Actors::isCall).isPresent()
        ? actors.protocolOf(compiler.type(call.path(), select.getExpression()))
        : Optional.empty();
  }

  private void add(TypeElement from, TypeElement to, TurnCode.Call call) {
    CompilationUnitTree unit = call.path().getCompilationUnit();
    long position =
        compiler.trees().getSourcePositions().getStartPosition(unit, call.path().getLeaf());
    Hop hop =
        new Hop(
            from.getQualifiedName().toString(),
            to.getQualifiedName().toString(),
            "%s calls %s.%s"
                .formatted(call.place(), Actors.label(to), call.method().getSimpleName()),
            call.path(),
            String.valueOf(Path.of(unit.getSourceFile().getName()).getFileName()),
            unit.getLineMap().getLineNumber(position),
            position);
    hops.computeIfAbsent(hop.from(), _ -> new TreeMap<>())
        .merge(hop.to(), hop, BinaryOperator.minBy(Hop.order()));
  }

  private Hop hop(String from, String to) {
    return requireNonNull(requireNonNull(hops.get(from)).get(to));
  }

  /** Tells of each ring, once all types were seen. */
  void report() {
    SortedMap<String, List<String>> graph = new TreeMap<>();
    hops.forEach((from, to) -> graph.put(from, List.copyOf(to.keySet())));
    for (List<String> ring : Rings.of(graph)) {
      List<Hop> around = new ArrayList<>();
      for (int i = 0; i < ring.size(); i++) {
        around.add(hop(ring.get(i), ring.get((i + 1) % ring.size())));
      }
      TreePath first = around.getFirst().call();
      compiler
          .trees()
          .printMessage(
              Rule.CALL_RING.severity().kind(),
              Rule.CALL_RING.message(around.stream().map(Hop::toString).collect(joining(", "))),
              first.getLeaf(),
              first.getCompilationUnit());
    }
  }
}

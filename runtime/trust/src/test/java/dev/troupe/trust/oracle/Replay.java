package dev.troupe.trust.oracle;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AutoShutdown;
import dev.troupe.ChildException;
import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.ExitReason;
import dev.troupe.Restart;
import dev.troupe.StartException;
import dev.troupe.StartIgnoredException;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.SupervisorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs one scenario on Troupe, by its public API. */
final class Replay {

  /** Longer than any run: real time is no part of a scenario. */
  private static final Duration PERIOD = Duration.ofSeconds(1_000_000);

  private final Scenario scenario;
  private final ActorSystem system;
  private final Recorder recorder;
  private final Map<String, String> parents = new HashMap<>();
  private Quiet.Tree tree = Quiet.Tree.NONE;
  private ActorRef root;

  private Replay(Scenario scenario, ActorSystem system) {
    this.scenario = scenario;
    this.system = system;
    this.recorder = new Recorder(system);
    scenario.nodes().forEach(node -> parents.put(node.id(), node.parent()));
  }

  static Trace trace(Scenario scenario, ActorSystem system) {
    Replay replay = new Replay(scenario, system);
    try {
      return new Trace(scenario, replay.steps());
    } finally {
      replay.close();
    }
  }

  private void close() {
    recorder.close();
    if (root != null) {
      root.exit(ExitReason.kill()); // it may have come to no end
    }
  }

  private List<List<String>> steps() {
    List<List<String>> steps = new ArrayList<>();
    for (List<String> action : scenario.actions()) {
      List<String> step = new ArrayList<>();
      steps.add(step);
      try {
        step.add("<" + act(action));
        step.addAll(whatHappened(action));
      } catch (Quiet.NeverQuiet never) {
        step.add(Trace.STUCK);
        return steps;
      }
      if (tree.supervisors().isEmpty()) {
        break;
      }
    }
    return steps;
  }

  private List<String> whatHappened(List<String> action) {
    Quiet.Tree before = tree;
    tree = new Quiet(scenario, recorder, root).await();
    List<String> lines = events(action);
    tree.lines()
        .forEach((id, line) -> {
          if (!line.equals(before.lines().get(id))) {
            lines.add("@" + id + " " + line);
          }
        });
    return lines;
  }

  private List<String> events(List<String> action) {
    Map<String, List<String>> bySupervisor = new TreeMap<>();
    for (Recorder.Event event : recorder.takeLog()) {
      bySupervisor
          .computeIfAbsent(parents.get(event.id()), p -> new ArrayList<>())
          .add(event.text());
    }
    List<String> lines = new ArrayList<>();
    bySupervisor.forEach((id, events) -> {
      if (isWithoutOrder(id, action)) {
        events.sort(null);
      }
      lines.add(id + " " + String.join(" ", events));
    });
    List<String> ends = recorder.takeEnds();
    if (!ends.isEmpty()) {
      lines.add("!" + String.join(" ", ends));
    }
    return lines;
  }

  private boolean isWithoutOrder(String id, List<String> action) {
    boolean dynamic =
        scenario.nodes().stream()
            .anyMatch(n -> n.id().equals(id) && n instanceof Node.Supervisor s && s.isDynamic());
    return dynamic || (action.getFirst().equals("kills") && isUnder(id, action.get(1)));
  }

  private boolean isUnder(String id, String ancestor) {
    return id != null && (id.equals(ancestor) || isUnder(parents.get(id), ancestor));
  }

  // ---- specs

  private SupervisorSpec spec(Node.Supervisor node) {
    if (node.isDynamic()) {
      return DynamicSupervisor.oneForOne().intensity(node.intensity(), PERIOD);
    }
    Supervisor supervisor =
        switch (node.strategy()) {
          case "one" -> Supervisor.oneForOne();
          case "all" -> Supervisor.oneForAll();
          case "rest" -> Supervisor.restForOne();
          default -> throw new IllegalArgumentException(node.strategy());
        };
    supervisor =
        supervisor
            .intensity(node.intensity(), PERIOD)
            .autoShutdown(
                switch (node.auto()) {
                  case "any" -> AutoShutdown.ANY_SIGNIFICANT;
                  case "all" -> AutoShutdown.ALL_SIGNIFICANT;
                  default -> AutoShutdown.NEVER;
                });
    for (Node child : scenario.children(node.id())) {
      supervisor =
          supervisor.child(
              switch (child) {
                case Node.Worker worker -> child(worker);
                case Node.Supervisor sub ->
                    significant(
                        spec(sub).asChild(sub.id()).restart(restart(sub.restart())),
                        sub.significant());
              });
    }
    return supervisor;
  }

  private ChildSpec child(Node.Worker worker) {
    ChildSpec spec =
        ChildSpec.of(worker.id(), () -> new Puppet(worker, recorder))
            .restart(restart(worker.restart()));
    spec =
        switch (worker.shutdown()) {
          case "k" -> spec.brutalKill();
          case "i" -> spec.shutdownInfinity();
          default -> spec.shutdown(Duration.ofMillis(Long.parseLong(worker.shutdown())));
        };
    return significant(spec, worker.significant());
  }

  private static ChildSpec significant(ChildSpec spec, boolean significant) {
    return significant ? spec.significant() : spec;
  }

  private static Restart restart(String letter) {
    return switch (letter) {
      case "p" -> Restart.PERMANENT;
      case "t" -> Restart.TRANSIENT;
      default -> Restart.TEMPORARY;
    };
  }

  // ---- actions

  private String act(List<String> action) {
    List<String> words = action.subList(1, action.size());
    return switch (action.getFirst()) {
      case "boot" -> boot();
      case "crash" -> endBy(words.get(0), ref -> ref.send(new Puppet.Crash()));
      case "stop" -> {
        ExitReason reason = Words.reason(words.get(1));
        yield endBy(words.get(0), ref -> ref.send(new Puppet.Stop(reason)));
      }
      case "exit" -> exit(words.get(0), Words.reason(words.get(1)));
      case "pair" -> pair(words.get(0), words.get(1), words.get(2));
      case "kills" ->
          ofSupervisor(
              words.get(0),
              ref -> {
                ref.exit(ExitReason.kill());
                Quiet.until(() -> !ref.isAlive());
                return "ok";
              });
      case "exits" ->
          ofSupervisor(
              words.get(0),
              ref -> {
                ref.exit(Words.reason(words.get(1)));
                return "ok";
              });
      case "stops" ->
          ofSupervisor(
              words.get(0),
              ref -> {
                ref.stop(Words.reason(words.get(1)));
                return "ok";
              });
      case "term" -> call(words.get(0), supervisor -> supervisor.terminateChild(words.get(1)));
      case "restart" -> call(words.get(0), supervisor -> supervisor.restartChild(words.get(1)));
      case "delete" -> call(words.get(0), supervisor -> supervisor.deleteChild(words.get(1)));
      case "start" -> {
        Node.Worker worker = Node.Worker.of(words);
        parents.put(worker.id(), worker.parent());
        yield call(worker.parent(), supervisor -> supervisor.startChild(child(worker)));
      }
      case "dstart" -> startDynamic(words);
      case "dterm" -> terminateDynamic(words.get(0), words.get(1));
      case "break" -> {
        recorder.breaks(words.get(0));
        yield "ok";
      }
      case "mend" -> {
        recorder.mends(words.get(0));
        yield "ok";
      }
      default -> throw new IllegalArgumentException(action.getFirst());
    };
  }

  private String boot() {
    return answer(
        () -> root = SupervisorRef.start(system, (Supervisor) spec(scenario.root())).ref());
  }

  private String endBy(String id, Consumer<ActorRef> how) {
    return withLive(
        recorder.ref(id),
        "gone",
        ref -> {
          how.accept(ref);
          Quiet.until(() -> !ref.isAlive());
          return "ok";
        });
  }

  private String exit(String id, ExitReason reason) {
    return withLive(
        recorder.ref(id),
        "gone",
        ref -> {
          ref.exit(reason);
          CompletableFuture<Boolean> answer = new CompletableFuture<>();
          ref.send(new Puppet.Ping(answer));
          Quiet.until(() -> answer.isDone() || !ref.isAlive());
          return "ok";
        });
  }

  private String pair(String id, String other, String how) {
    return withLive(
        recorder.ref(id),
        "gone",
        ref ->
            withLive(
                recorder.ref(other),
                "gone",
                second -> {
                  CompletableFuture<Boolean> linked = new CompletableFuture<>();
                  ref.send(new Puppet.Link(second, linked));
                  linked.join();
                  endBy(
                      id,
                      one -> {
                        switch (how) {
                          case "kill" -> one.exit(ExitReason.kill());
                          case "crash" -> one.send(new Puppet.Crash());
                          default -> one.send(new Puppet.Stop(Words.reason(how)));
                        }
                      });
                  Quiet.until(() -> how.equals("normal") || !second.isAlive());
                  return "ok";
                }));
  }

  private String startDynamic(List<String> words) {
    Node.Supervisor parent =
        scenario.nodes().stream()
            .filter(node -> node.id().equals(words.get(0)))
            .map(Node.Supervisor.class::cast)
            .findFirst()
            .orElseThrow();
    Node.Worker worker =
        new Node.Worker(
            words.get(1),
            parent.id(),
            parent.ofChildren().get(0),
            parent.ofChildren().get(1),
            words.get(2).equals("t"),
            false,
            words.get(3),
            words.get(4));
    parents.put(worker.id(), worker.parent());
    return ofSupervisor(
        parent.id(), ref -> answer(() -> DynamicSupervisorRef.of(ref).startChild(child(worker))));
  }

  private String terminateDynamic(String parent, String id) {
    return ofSupervisor(
        parent,
        ref -> {
          ActorRef child = recorder.ref(id);
          if (child == null) {
            return "gone";
          }
          boolean alive = child.isAlive();
          String answer = answer(() -> DynamicSupervisorRef.of(ref).terminateChild(child));
          return alive ? answer : "gone";
        });
  }

  private String call(String id, Consumer<SupervisorRef> question) {
    return ofSupervisor(id, ref -> answer(() -> question.accept(SupervisorRef.of(ref))));
  }

  private static String answer(Runnable question) {
    try {
      question.run();
      return "ok";
    } catch (StartIgnoredException ignored) {
      return "ignored";
    } catch (StartException failure) {
      return "error:" + Words.of(failure.reason());
    } catch (ChildException refused) {
      return switch (refused) {
        case ChildException.AlreadyPresent e -> "already_present";
        case ChildException.AlreadyStarted e -> "already_started";
        case ChildException.NotFound e -> "not_found";
        case ChildException.Running e -> "running";
        case ChildException.Restarting e -> "restarting";
        case ChildException.TooMany e -> "too_many";
      };
    }
  }

  private String ofSupervisor(String id, Function<ActorRef, String> action) {
    return withLive(tree.supervisors().get(id), "noproc", action);
  }

  private static String withLive(
      ActorRef ref, String otherwise, Function<ActorRef, String> action) {
    return ref != null && ref.isAlive() ? action.apply(ref) : otherwise;
  }
}

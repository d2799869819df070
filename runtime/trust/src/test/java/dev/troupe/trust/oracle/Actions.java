package dev.troupe.trust.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes what is done to a tree. It does not know what the tree makes of it; so some of it is done
 * to those that have ended, which is an action too. What OTP leaves undetermined is not made.
 */
final class Actions {

  private final Scenario tree;
  private final Random random;
  private final boolean linked;

  private final List<Node.Supervisor> supervisors = new ArrayList<>();
  private final Map<String, Node.Worker> workers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<List<String>> actions = new ArrayList<>();

  /** Those that have likely been stopped, and not been started again. */
  private final Set<String> down = new LinkedHashSet<>();

  /** The child of the root that is broken for a while; empty if there is none. */
  private String broken = "";

  private boolean isBroken;
  private int added;

  Actions(Scenario tree, Random random, boolean linked, boolean mayBreak) {
    this.tree = tree;
    this.random = random;
    this.linked = linked;
    for (Node node : tree.nodes()) {
      switch (node) {
        case Node.Supervisor supervisor -> supervisors.add(supervisor);
        case Node.Worker worker -> know(worker);
      }
    }
    if (mayBreak) {
      broken = breakable();
    }
  }

  /**
   * A child of the root, so that no supervisor between starts and stops its others at each attempt;
   * for the same reason the first, where all are restarted together.
   */
  private String breakable() {
    List<Node> children = tree.children("R");
    for (Node child : tree.root().strategy().equals("all") ? children.subList(0, 1) : children) {
      if (child instanceof Node.Worker worker && !worker.restart().equals("e")) {
        return worker.id();
      }
    }
    return "";
  }

  private void know(Node.Worker worker) {
    workers.put(worker.id(), worker);
    ids.add(worker.id());
  }

  List<List<String>> make() {
    add("boot");
    int count = 5 + random.nextInt(8);
    while (actions.size() < count) {
      action();
    }
    if (random.nextInt(100) < 8) {
      add("kills", "R");
    } else {
      add("stops", "R", pick("shutdown", "shutdown", "shutdown", "normal", "boom"));
    }
    return actions;
  }

  private void action() {
    if (!broken.isEmpty() && chance(30)) {
      breakOrMend();
      return;
    }
    if (linked && chance(35)) {
      pair();
      return;
    }
    int percent = random.nextInt(100);
    if (percent < 50) {
      toWorker();
    } else if (percent < 62) {
      toSupervisor();
    } else {
      call();
    }
  }

  private void breakOrMend() {
    isBroken = !isBroken;
    add(isBroken ? "break" : "mend", broken);
    if (isBroken && chance(70)) {
      add("crash", broken);
    }
    if (isBroken && chance(40)) {
      switch (pick("restart", "delete", "start", "term", "kills")) {
        case "start" -> add("start", workers.get(broken).line().split(" "));
        case "kills" -> add("kills", pick(supervisors).id());
        case "delete" -> {
          if (!tree.root().strategy().equals("all")) {
            add("delete", "R", broken);
          }
        }
        case String call -> add(call, "R", broken);
      }
    }
  }

  private void toWorker() {
    if (ids.isEmpty()) {
      return;
    }
    List<String> up = ids.stream().filter(one -> !down.contains(one)).toList();
    String id = pick(up.isEmpty() || chance(7) ? ids : up);
    switch (pick("crash", "crash", "crash", "stop", "stop", "exit", "exit")) {
      case "crash" -> add("crash", id);
      case "stop" -> {
        String reason = pick("normal", "normal", "shutdown", "shutdown:t", "boom");
        // It would hang for ever, as nobody has set it a time.
        boolean hangs = workers.get(id).hangs() && reason.equals("shutdown");
        add("stop", id, hangs ? "normal" : reason);
        if (!workers.get(id).restart().equals("p") && !reason.equals("boom")) {
          down.add(id);
        }
      }
      default -> add("exit", id, pick("kill", "kill", "normal", "shutdown", "boom"));
    }
  }

  private void toSupervisor() {
    String id = pick(supervisors).id();
    if (id.equals("R") && chance(80)) {
      return;
    }
    switch (pick("kills", "kills", "stops", "stops", "exits")) {
      case "kills" -> add("kills", id);
      case "stops" -> add("stops", id, pick("normal", "shutdown", "shutdown:t", "boom"));
      default -> add("exits", id, pick("normal", "shutdown", "boom"));
    }
  }

  private void call() {
    Node.Supervisor supervisor = pick(supervisors);
    if (supervisor.isDynamic()) {
      dynamicCall(supervisor);
      return;
    }
    List<String> children =
        new ArrayList<>(tree.children(supervisor.id()).stream().map(Node::id).toList());
    ids.stream()
        .filter(id -> workers.get(id).parent().equals(supervisor.id()) && !children.contains(id))
        .forEach(children::add);
    List<String> stopped = children.stream().filter(down::contains).toList();
    boolean ofStopped = !stopped.isEmpty() && chance(70);
    String child =
        children.isEmpty() || chance(3) ? "nobody" : pick(ofStopped ? stopped : children);
    // A broken one that is deleted and added again is the last, and no more the first.
    boolean mayGo = !child.equals(broken) || !tree.root().strategy().equals("all");
    switch (ofStopped
        ? pick("restart", "restart", "delete", "delete", "start", "term")
        : pick("term", "term", "term", "term", "start", "start", "restart", "delete")) {
      case "term" -> {
        add("term", supervisor.id(), child);
        down.add(child);
      }
      case "restart" -> {
        add("restart", supervisor.id(), child);
        down.remove(child);
      }
      case "delete" -> {
        if (mayGo) {
          add("delete", supervisor.id(), child);
        }
      }
      default -> start(supervisor, child);
    }
  }

  private void start(Node.Supervisor supervisor, String child) {
    Node.Worker worker = workers.get(child);
    if (worker == null || chance(50)) {
      worker = Generator.worker("x" + ++added, supervisor, random);
      if (chance(20)) {
        worker = worker.withPlan("1" + pick("f", "i", "i", "s", "n"));
      }
      know(worker);
    }
    add("start", worker.line().split(" "));
    down.remove(child);
  }

  private void dynamicCall(Node.Supervisor supervisor) {
    List<String> children =
        ids.stream().filter(id -> workers.get(id).parent().equals(supervisor.id())).toList();
    if (!children.isEmpty() && chance(35)) {
      String child = pick(children);
      add("dterm", supervisor.id(), child);
      down.add(child);
      return;
    }
    String shutdown = supervisor.ofChildren().get(1);
    String terminate = pick("-", "-", "-", "c");
    // OTP 25 keeps a dynamic child that ignores its restart, as a child without a process.
    String plan = Generator.plan(random, 8).replaceAll("([2-9])i", "$1f");
    Node.Worker child =
        new Node.Worker(
            "y" + ++added,
            supervisor.id(),
            supervisor.ofChildren().get(0),
            shutdown,
            chance(70),
            false,
            plan,
            terminate);
    know(child);
    add("dstart", supervisor.id(), child.id(), child.trap() ? "t" : "-", plan, terminate);
  }

  /** One falls by the link to another: of two supervisors that do not hear of each other. */
  private void pair() {
    List<String> plain =
        ids.stream()
            .filter(id -> !workers.get(id).trap() && workers.get(id).terminate().equals("-"))
            .toList();
    if (plain.size() < 2) {
      toWorker();
      return;
    }
    String one = pick(plain);
    String other = pick(plain);
    if (!workers.get(one).parent().equals(workers.get(other).parent())) {
      add("pair", one, other, pick("crash", "kill", "shutdown", "normal"));
    }
  }

  private void add(String verb, String... words) {
    List<String> action = new ArrayList<>(List.of(verb));
    action.addAll(List.of(words));
    actions.add(List.copyOf(action));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String... choices) {
    return Generator.pick(random, choices);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

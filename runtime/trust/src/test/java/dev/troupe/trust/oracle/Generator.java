package dev.troupe.trust.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a tree of supervisors of a seed; {@link Actions} makes what is done to it. */
final class Generator {

  private static final int MANY = 1_000_000;

  private final Random random;
  private final List<Node> nodes = new ArrayList<>();
  private int supervisors;
  private int workers;

  /** Whether workers may fall by the link to another: then nobody gives up, and orders are free. */
  private final boolean linked;

  /** Whether a child of the root may be broken for long: then the root tries for as long. */
  private final boolean broken;

  private Generator(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    linked = chance(14);
    broken = !linked && chance(15);
  }

  /** The same scenario for the same seed, always. */
  static Scenario scenario(long seed) {
    Generator generator = new Generator(seed);
    Node.Supervisor root = generator.supervisor("R", "-");
    generator.tree(root, 1);
    Scenario tree = new Scenario(seed, List.copyOf(generator.nodes), List.of());
    List<List<String>> actions =
        new Actions(tree, generator.random, generator.linked, generator.broken).make();
    return new Scenario(seed, tree.nodes(), actions);
  }

  private void tree(Node.Supervisor parent, int depth) {
    nodes.add(parent);
    if (parent.isDynamic()) {
      return;
    }
    int children = 1 + random.nextInt(4);
    for (int i = 0; i < children && nodes.size() < 12; i++) {
      if (depth < 3 && supervisors < 5 && chance(depth == 1 ? 40 : 25)) {
        supervisors++;
        tree(supervisor(String.valueOf((char) ('R' + supervisors)), parent.id()), depth + 1);
      } else {
        nodes.add(worker(String.valueOf((char) ('a' + workers++)), parent, random));
      }
    }
  }

  private Node.Supervisor supervisor(String id, String parent) {
    boolean root = parent.equals("-");
    String strategy;
    if (!root && chance(25)) {
      strategy = "dyn";
    } else if (linked) {
      strategy = "one";
    } else {
      strategy = pick(random, "one", "all", "rest");
    }
    int intensity = pick(random, 0, 1, 1, 2, 3, 4, 6, 10);
    if (linked) {
      intensity = 100;
    } else if (root) {
      intensity = broken ? MANY : 3 + intensity;
    }
    boolean dynamic = strategy.equals("dyn");
    String auto =
        dynamic || linked || chance(root ? 80 : 60) ? "never" : pick(random, "any", "all");
    String restart = root ? "p" : restart(random);
    boolean significant = !root && !restart.equals("p") && parentTakesSignificant(parent);
    return new Node.Supervisor(
        id,
        parent,
        strategy,
        intensity,
        auto,
        restart,
        significant,
        dynamic ? List.of(restart(random), shutdown(random)) : List.of());
  }

  private boolean parentTakesSignificant(String parent) {
    return nodes.stream()
            .anyMatch(n -> n.id().equals(parent) && !((Node.Supervisor) n).auto().equals("never"))
        && chance(50);
  }

  static Node.Worker worker(String id, Node.Supervisor parent, Random random) {
    String restart = restart(random);
    boolean significant =
        !parent.auto().equals("never") && !restart.equals("p") && random.nextInt(100) < 55;
    String terminate = terminate(random);
    boolean hangs = terminate.equals("h");
    return new Node.Worker(
        id,
        parent.id(),
        restart,
        hangs ? "20" : shutdown(random),
        hangs || random.nextInt(100) < 75,
        significant,
        plan(random, 2),
        terminate);
  }

  static String terminate(Random random) {
    int percent = random.nextInt(100);
    return percent < 8 ? "c" : percent < 12 ? "h" : "-";
  }

  /** Which starts are not like others; only a few fail the first. */
  static String plan(Random random, int percentAtFirst) {
    List<String> plan = new ArrayList<>();
    if (random.nextInt(100) < percentAtFirst) {
      plan.add("1" + pick(random, "f", "i", "i", "s", "n"));
    }
    if (random.nextInt(100) < 30) {
      int from = 2 + random.nextInt(3);
      int count = 1 + random.nextInt(3);
      for (int n = from; n < from + count; n++) {
        plan.add(n + pick(random, "f", "f", "f", "i", "s", "n"));
      }
    }
    return plan.isEmpty() ? "-" : String.join(",", plan);
  }

  static String restart(Random random) {
    return pick(random, "p", "p", "p", "t", "t", "e");
  }

  static String shutdown(Random random) {
    return pick(random, "k", "i", "5000", "5000", "5000");
  }

  @SafeVarargs
  static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}

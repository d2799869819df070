package dev.troupe.trust.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A supervisor or a worker of a scenario, as its line says; see the package for what is in it. */
sealed interface Node {

  /** Tells the node from all others of the scenario. */
  String id();

  /** The id of its supervisor; "-" for the root. */
  String parent();

  /** Its line, without its kind. */
  String line();

  /** {@code ofChildren} is the restart type and the shutdown of a dynamic supervisor's children. */
  record Supervisor(
      String id,
      String parent,
      String strategy,
      int intensity,
      String auto,
      String restart,
      boolean significant,
      List<String> ofChildren)
      implements Node {

    boolean isDynamic() {
      return strategy.equals("dyn");
    }

    @Override
    public String line() {
      String own =
          String.join(
              " ",
              id,
              parent,
              strategy,
              String.valueOf(intensity),
              auto,
              restart,
              significant ? "s" : "-");
      return ofChildren.isEmpty() ? own : own + " " + String.join(" ", ofChildren);
    }

    static Supervisor of(List<String> words) {
      return new Supervisor(
          words.get(0),
          words.get(1),
          words.get(2),
          Integer.parseInt(words.get(3)),
          words.get(4),
          words.get(5),
          words.get(6).equals("s"),
          List.copyOf(words.subList(7, words.size())));
    }
  }

  /** {@code plan} says what a start does by its number; {@code terminate} is "-", "c" or "h". */
  record Worker(
      String id,
      String parent,
      String restart,
      String shutdown,
      boolean trap,
      boolean significant,
      String plan,
      String terminate)
      implements Node {

    Worker withPlan(String other) {
      return new Worker(id, parent, restart, shutdown, trap, significant, other, terminate);
    }

    boolean hangs() {
      return terminate.equals("h");
    }

    /** What the starts do that are not like others. */
    Map<Integer, Character> exceptions() {
      Map<Integer, Character> exceptions = new TreeMap<>();
      if (!plan.equals("-")) {
        for (String one : plan.split(",")) {
          int last = one.length() - 1;
          exceptions.put(Integer.valueOf(one.substring(0, last)), one.charAt(last));
        }
      }
      return exceptions;
    }

    @Override
    public String line() {
      return String.join(
          " ",
          id,
          parent,
          restart,
          shutdown,
          trap ? "t" : "-",
          significant ? "s" : "-",
          plan,
          terminate);
    }

    static Worker of(List<String> words) {
      return new Worker(
          words.get(0),
          words.get(1),
          words.get(2),
          words.get(3),
          words.get(4).equals("t"),
          words.get(5).equals("s"),
          words.get(6),
          words.get(7));
    }
  }
}

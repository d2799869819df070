package dev.troupe.trust.oracle;

import java.util.List;

/**
 * What happened.
 *
 * @param scenario in which scenario
 * @param steps the lines after each action; none once the root has ended
 */
record Trace(Scenario scenario, List<List<String>> steps) {

  /** In place of what would be told of a tree at rest. */
  static final String STUCK = "never quiet";

  /** The scenario and the trace as they stand in the file. */
  String text() {
    StringBuilder text = new StringBuilder("=" + scenario.seed() + "\n");
    for (Node node : scenario.nodes()) {
      text.append(node instanceof Node.Worker ? "W " : "S ").append(node.line()).append('\n');
    }
    for (int i = 0; i < scenario.actions().size(); i++) {
      text.append("> ").append(String.join(" ", scenario.actions().get(i))).append('\n');
      if (i < steps.size()) {
        steps.get(i).forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  /** The number of the first action after which two traces differ. */
  int firstDifference(Trace other) {
    for (int i = 0; i < scenario.actions().size(); i++) {
      if (!step(i).equals(other.step(i))) {
        return i;
      }
    }
    return scenario.actions().size();
  }

  /** Whether it ends where the tree did not come to rest. */
  boolean isStuck() {
    return !steps.isEmpty() && steps.getLast().contains(STUCK);
  }

  List<String> step(int i) {
    return i < steps.size() ? steps.get(i) : List.of();
  }
}

package dev.troupe.trust.oracle;

import java.util.List;

/**
 * A tree of supervisors and what is done to it.
 *
 * @param seed what it was made of
 * @param nodes the tree: a node after its parent, children in the order of their start
 * @param actions the words of each action
 */
record Scenario(long seed, List<Node> nodes, List<List<String>> actions) {

  Node.Supervisor root() {
    return (Node.Supervisor) nodes.getFirst();
  }

  List<Node> children(String parent) {
    return nodes.stream().filter(node -> node.parent().equals(parent)).toList();
  }
}

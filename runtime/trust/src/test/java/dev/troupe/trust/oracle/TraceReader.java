package dev.troupe.trust.oracle;

import java.util.ArrayList;
import java.util.List;

/** Reads scenarios and traces in the format that the package tells. */
final class TraceReader {

  private final List<Trace> read = new ArrayList<>();
  private List<Node> nodes = new ArrayList<>();
  private List<List<String>> actions = new ArrayList<>();
  private List<List<String>> steps = new ArrayList<>();
  private long seed = -1;

  private TraceReader() {}

  static List<Trace> read(Iterable<String> lines) {
    TraceReader reader = new TraceReader();
    int number = 0;
    for (String line : lines) {
      number++;
      try {
        reader.line(line);
      } catch (RuntimeException wrong) {
        throw new IllegalArgumentException("Line " + number + ": " + line, wrong);
      }
    }
    reader.end();
    return reader.read;
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    switch (line.charAt(0)) {
      case '=' -> {
        end();
        seed = Long.parseLong(line.substring(1));
      }
      case '>' -> {
        actions.add(List.of(line.substring(2).split(" ")));
        steps.add(new ArrayList<>());
      }
      default -> {
        if (actions.isEmpty()) {
          nodes.add(node(line.charAt(0), List.of(line.substring(2).split(" "))));
        } else {
          steps.getLast().add(line);
        }
      }
    }
  }

  private static Node node(char kind, List<String> words) {
    return switch (kind) {
      case 'S' -> Node.Supervisor.of(words);
      case 'W' -> Node.Worker.of(words);
      default -> throw new IllegalArgumentException("No node begins with " + kind);
    };
  }

  private void end() {
    if (!nodes.isEmpty()) {
      read.add(new Trace(new Scenario(seed, nodes, actions), steps));
    }
    nodes = new ArrayList<>();
    actions = new ArrayList<>();
    steps = new ArrayList<>();
  }
}

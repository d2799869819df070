package dev.troupe.internal.actor;

import dev.troupe.internal.mailbox.Node;
import org.jspecify.annotations.Nullable;

/**
 * Counts signals in chains: which of them are messages. Envelopes that were emptied are neither.
 */
final class Census {

  long messages;
  long others;

  void add(@Nullable Node chain) {
    for (Node node = chain; node != null; node = Life.after(node)) {
      addOne(node);
    }
  }

  void addOne(Node node) {
    if (node instanceof Counted counted && counted.isDropped()) {
      return;
    }
    if (((Signal) node).isMessage()) {
      messages++;
    } else {
      others++;
    }
  }
}

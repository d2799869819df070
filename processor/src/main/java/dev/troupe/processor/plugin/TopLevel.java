package dev.troupe.processor.plugin;

import com.sun.source.util.TreePath;
import java.util.List;

/**
 * A top-level type with what is of interest in it, however deep.
 *
 * @param localProtocols the protocols inside of methods
 */
record TopLevel(TreePath path, List<Server> servers, List<TreePath> localProtocols) {

  TopLevel {
    servers = List.copyOf(servers);
    localProtocols = List.copyOf(localProtocols);
  }

  boolean isOfInterest() {
    return !servers.isEmpty() || !localProtocols.isEmpty();
  }
}

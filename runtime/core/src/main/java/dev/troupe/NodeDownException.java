package dev.troupe;

import java.util.Objects;

/** The connection to the server's node was lost while the call waited; it may have been handled. */
public final class NodeDownException extends CallException {
  private static final long serialVersionUID = 1L;

  /** The node that cannot be reached. */
  private final String node;

  /**
   * Makes an exception.
   *
   * @param message what was called
   * @param node the node that cannot be reached
   */
  public NodeDownException(String message, String node) {
    super(message, null);
    this.node = Objects.requireNonNull(node, "node");
  }

  /**
   * The node that cannot be reached.
   *
   * @return its name
   */
  public String node() {
    return node;
  }
}

package dev.troupe.internal.mailbox;

import org.jspecify.annotations.Nullable;

/** What can stand in a mailbox: it is its own link, so it can stand in one only, and once. */
public abstract class Node {

  /**
   * The node that was sent just before this one, while it is in the mailbox's chain; the one sent
   * just after it, once the chain is taken. Written by the sender before it publishes this node,
   * then by the one turn that has taken the chain.
   */
  @Nullable Node next;

  /** For the subclasses. */
  protected Node() {}
}

package dev.troupe;

/**
 * Whether a child is a supervisor itself. Corresponds to {@code type} in OTP's child specification.
 */
public enum ChildType {
  /** It is not. */
  WORKER,
  /** It is, and has children of its own. */
  SUPERVISOR
}

package dev.troupe;

/**
 * Whether a supervisor ends when {@linkplain ChildSpec#significant() significant} children have
 * ended by themselves. It stops its other children then, and ends with {@link ExitReason.Shutdown}.
 * Corresponds to OTP's {@code auto_shutdown}.
 */
public enum AutoShutdown {
  /** It does not, and may have no significant child. */
  NEVER,
  /** When the first of them has ended. */
  ANY_SIGNIFICANT,
  /** When the last of them has ended. */
  ALL_SIGNIFICANT
}

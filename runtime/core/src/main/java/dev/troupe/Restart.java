package dev.troupe;

/** When a supervisor starts a child again that has ended by itself. OTP's restart types. */
public enum Restart {
  /** Always. */
  PERMANENT,
  /** Only if the reason {@linkplain ExitReason#isAbnormal() is abnormal}. */
  TRANSIENT,
  /** Never; the child is forgotten. */
  TEMPORARY
}

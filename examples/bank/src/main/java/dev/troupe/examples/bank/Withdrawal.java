package dev.troupe.examples.bank;

/** What has become of a withdrawal that its teller has given up. */
enum Withdrawal {
  /** The money was out already. */
  MADE,
  /** It was waiting for funds, and does so no more. */
  CALLED_OFF,
  /** It has not reached the account, or the account has crashed meanwhile. */
  UNKNOWN
}

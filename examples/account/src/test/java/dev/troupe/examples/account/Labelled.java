package dev.troupe.examples.account;

/**
 * A parent of a protocol, with a type parameter.
 *
 * @param <L> the label
 */
interface Labelled<L> {

  /** What it is called. */
  L label(L fallback);
}

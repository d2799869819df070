package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Override(int x) {}

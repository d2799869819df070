package types;

/**
 * Clashes.
 *
 * @param x any
 */
record String(int x) {}

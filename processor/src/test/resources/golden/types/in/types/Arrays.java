package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Arrays(int x) {}

package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Object(int x) {}

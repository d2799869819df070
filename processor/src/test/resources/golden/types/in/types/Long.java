package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Long(int x) {}

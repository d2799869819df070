package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Class(int x) {}

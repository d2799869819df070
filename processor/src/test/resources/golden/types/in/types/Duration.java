package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Duration(int x) {}

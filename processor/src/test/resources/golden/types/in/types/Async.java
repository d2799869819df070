package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Async(int x) {}

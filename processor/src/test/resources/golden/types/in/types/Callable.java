package types;

/**
 * Clashes.
 *
 * @param x any
 */
record Callable(int x) {}

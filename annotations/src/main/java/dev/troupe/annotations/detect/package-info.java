/**
 * Tells users of javac that the processor did not run; else all they learn is that there is no
 * {@code AccountRef}. It stands beside the annotations, because without a processor path nothing
 * else of Troupe is where javac looks for plugins.
 */
package dev.troupe.annotations.detect;

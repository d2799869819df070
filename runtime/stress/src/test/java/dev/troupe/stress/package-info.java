/** Runs the jcstress tests in the build. */
package dev.troupe.stress;

/** Users' tests that leave something behind, and those that do not. */
@NullMarked
package dev.troupe.testkit.leaks;

import org.jspecify.annotations.NullMarked;

/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.timers;

import org.jspecify.annotations.NullMarked;

/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.machine;

import org.jspecify.annotations.NullMarked;

/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.testing;

import org.jspecify.annotations.NullMarked;

/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.readme;

import org.jspecify.annotations.NullMarked;

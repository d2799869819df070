/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.names;

import org.jspecify.annotations.NullMarked;

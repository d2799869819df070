/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.events;

import org.jspecify.annotations.NullMarked;

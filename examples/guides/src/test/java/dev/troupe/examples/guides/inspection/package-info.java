/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.inspection;

import org.jspecify.annotations.NullMarked;

/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.supervisors;

import org.jspecify.annotations.NullMarked;

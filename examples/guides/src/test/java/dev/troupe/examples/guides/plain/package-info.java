/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.plain;

import org.jspecify.annotations.NullMarked;

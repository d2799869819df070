/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.processes;

import org.jspecify.annotations.NullMarked;

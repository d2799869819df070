/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.server;

import org.jspecify.annotations.NullMarked;

/** The page claims what these tests show. */
@NullMarked
package dev.troupe.examples.guides.mailboxes;

import org.jspecify.annotations.NullMarked;

/** The pages are what they claim to be. */
@NullMarked
package dev.troupe.examples.guides;

import org.jspecify.annotations.NullMarked;

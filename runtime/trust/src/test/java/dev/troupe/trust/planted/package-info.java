/** Bugs that are planted in a copy of the sources, each of which its gate must find. */
package dev.troupe.trust.planted;

/** Code of a page. */
package dev.troupe.examples.guides.events;

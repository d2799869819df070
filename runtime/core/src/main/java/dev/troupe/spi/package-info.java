/**
 * For the code that the processor writes: messages and the route that a stub sends them by. People
 * have no reason to call it, and it may change with every release together with the processor.
 */
package dev.troupe.spi;

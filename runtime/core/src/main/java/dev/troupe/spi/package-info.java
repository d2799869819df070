/**
 * For the code that the processor writes: messages, the route that a stub sends them by, and the
 * copies of what they carry. People have no reason to call it, and it may change with every release
 * together with the processor.
 */
package dev.troupe.spi;

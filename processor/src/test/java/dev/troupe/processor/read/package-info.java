/** Tests of reading that need no compiler. */
package dev.troupe.processor.read;

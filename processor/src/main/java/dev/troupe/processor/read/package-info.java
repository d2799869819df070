/** Turns the compiler's elements into the model. Finds facts and judges none of them. */
package dev.troupe.processor.read;

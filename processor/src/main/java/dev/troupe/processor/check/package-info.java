/** The rules for protocols: one class for each, over the model. */
package dev.troupe.processor.check;

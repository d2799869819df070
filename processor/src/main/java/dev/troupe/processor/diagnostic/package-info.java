/** What is told to the user: the rules with their texts, and the report that collects breaches. */
package dev.troupe.processor.diagnostic;

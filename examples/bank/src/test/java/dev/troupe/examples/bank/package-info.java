/** The bank, from a single account with its journal up to whole runs over files good and bad. */
package dev.troupe.examples.bank;

/**
 * A bank that works off a file of transfers. {@link dev.troupe.examples.bank.Main} runs it; {@link
 * dev.troupe.examples.bank.Account} and {@link dev.troupe.examples.bank.AccountServer} are the
 * actors that crash and recover, {@link dev.troupe.examples.bank.Teller} is the client that copes
 * with it, and {@link dev.troupe.examples.bank.Bank} is the tree that holds them.
 */
package dev.troupe.examples.bank;

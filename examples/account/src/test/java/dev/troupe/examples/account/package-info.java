/**
 * What the README's example promises, thing by thing, with generated stubs: {@link
 * dev.troupe.examples.account.BankTest} its lines, the others what stands behind them.
 */
package dev.troupe.examples.account;

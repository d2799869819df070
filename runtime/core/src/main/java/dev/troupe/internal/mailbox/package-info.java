/** The queue of one actor: one word that is its queue and its schedule at once. */
package dev.troupe.internal.mailbox;

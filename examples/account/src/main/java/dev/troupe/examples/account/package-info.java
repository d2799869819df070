/** An account as an actor: its protocol, its server, and a small bank that supervises two. */
package dev.troupe.examples.account;

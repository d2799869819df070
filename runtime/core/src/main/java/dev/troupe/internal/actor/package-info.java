/** What an actor is: its turns, its life, what it is tied to, and how calls come back. */
package dev.troupe.internal.actor;

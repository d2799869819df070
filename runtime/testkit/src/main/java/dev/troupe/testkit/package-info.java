/** For tests of actors: virtual time, seeded schedules, probes, and a detector of leaks. */
package dev.troupe.testkit;

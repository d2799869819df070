/** How far the runtime can be trusted: schedules, crashes, books, overload, and OTP as oracle. */
package dev.troupe.trust;

/** Where time, timers and threads come from, behind one interface so that tests can supply them. */
package dev.troupe.internal.host;

/**
 * The annotations that declare a protocol: {@link dev.troupe.annotations.Actor} on the interface,
 * {@link dev.troupe.annotations.Call} and {@link dev.troupe.annotations.Cast} on its methods.
 */
package dev.troupe.annotations;

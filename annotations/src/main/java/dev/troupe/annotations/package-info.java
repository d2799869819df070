/**
 * The annotations that declare a protocol: {@link dev.troupe.annotations.Actor} on the interface,
 * {@link dev.troupe.annotations.Call} and {@link dev.troupe.annotations.Cast} on its methods; and
 * those that say what may be sent: {@link dev.troupe.annotations.Sendable}, {@link
 * dev.troupe.annotations.TrustSendable} and {@link dev.troupe.annotations.UnsafeSend}.
 */
package dev.troupe.annotations;

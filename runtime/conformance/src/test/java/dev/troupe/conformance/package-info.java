/**
 * The promises of OTP's behaviours, each as a test that is named after what it shows. {@link
 * dev.troupe.conformance.Otp} says which promise it is; {@code docs/conformance.md} is made of
 * that.
 */
@NullMarked
package dev.troupe.conformance;

import org.jspecify.annotations.NullMarked;

package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A promise that the objects of a class may be shared between actors, so that a protocol may
 * mention it. It is checked field by field where the class is compiled, and believed elsewhere, but
 * not for the type arguments of a generic class, which are looked at wherever it is mentioned.
 *
 * <p>The class is final, an enum, a record or sealed; its fields are final, and of types that may
 * be sent; so is its superclass. A field of a type that must be copied on the way, such as a {@code
 * List} or an array, breaks the promise, as a class cannot be rebuilt from copies: make it a
 * record, which can, or say with {@link UnsafeSend} why the field is safe. A record and an enum may
 * be sent without a promise; here it only tells of a mistake at once.
 *
 * <pre>{@code
 * @Sendable
 * public final class Money {
 *   private final long cents;
 *   private final Currency currency;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sendable {}

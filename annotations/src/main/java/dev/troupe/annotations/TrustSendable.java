package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Vouches for types that are safe to share between actors, but cannot say so themselves, because
 * they are somebody else's: generated messages, the immutable collections of a library.
 *
 * <p>Holds for one protocol, or for all protocols of a package or module. The compiler's option
 * {@code -Atroupe.sendable.trust=com.foo.Bar,com.bar.*} does the same for a whole compilation. A
 * type that one can annotate says {@link Sendable} instead, which is checked.
 *
 * <pre>{@code
 * @Actor
 * @TrustSendable(ImmutableList.class)
 * public interface Catalogue {
 *   ImmutableList<String> titles();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
public @interface TrustSendable {

  /**
   * The types. Their subtypes are not among them.
   *
   * @return classes and interfaces whose objects never change
   */
  Class<?>[] value();
}

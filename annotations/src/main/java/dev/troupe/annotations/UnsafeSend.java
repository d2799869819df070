package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets one value through as it is: it is neither checked nor copied. Stands at a parameter of a
 * protocol's method, at the method itself for its result, at a field of a {@link Sendable} class,
 * or at a component of a record.
 *
 * <pre>{@code
 * @Sendable
 * public final class Route {
 *   @UnsafeSend("copied in the constructor")
 *   private final List<String> stops;
 *
 *   public Route(List<String> stops) {
 *     this.stops = List.copyOf(stops);
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT
})
public @interface UnsafeSend {

  /**
   * Why sharing it does no harm, for whoever reads the code; never blank.
   *
   * @return the reason
   */
  String value();
}

package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a protocol a call: the caller waits for the reply, at most for the time limit.
 *
 * <p>A method that returns something is a call without saying so; a {@code void} method must say
 * {@code @Call} or {@link Cast}. Exceptions that the method declares are replies; any other one
 * crashes the server. A declared {@link InterruptedException} is no reply: it is what the caller
 * gets if it is interrupted itself while it waits. Corresponds to {@code gen_server:call/2,3}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Call {

  /**
   * How long a caller waits for the reply: a whole number with a unit, which is one of {@code ms},
   * {@code s}, {@code m} and {@code h}, as in {@code "250ms"} or {@code "2s"}; or {@code
   * "infinity"}. It is checked while compiling: more than zero, and at most 365 days.
   *
   * @return the limit, or the empty string for that of the interface, else of the actor system
   */
  String timeout() default "";

  /**
   * Whether the server handles the call although its caller has given up before the server came to
   * it. By default such a call is skipped.
   *
   * @return true to handle it nevertheless
   */
  boolean runIfAbandoned() default false;
}

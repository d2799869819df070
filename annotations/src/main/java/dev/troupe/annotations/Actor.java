package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an interface as the protocol of an actor.
 *
 * <p>For an interface {@code Account} the processor writes the stub {@code AccountRef} and the
 * messages {@code AccountProtocol} into the same package. A method that returns something is a
 * call; a {@code void} method says {@link Call} or {@link Cast}. The class behind the actor
 * implements the same interface.
 *
 * <pre>{@code
 * @Actor
 * public interface Account {
 *   long balance();
 *   @Call(timeout = "2s") void withdraw(long cents) throws InsufficientFunds;
 *   @Cast void deposit(long cents);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Actor {

  /**
   * The time limit of every call of this protocol that names none of its own, for instance {@code
   * "500ms"}. The forms are those of {@link Call#timeout()}.
   *
   * @return the limit, or the empty string for that of the actor system, which is 5 s by default
   */
  String timeout() default "";
}

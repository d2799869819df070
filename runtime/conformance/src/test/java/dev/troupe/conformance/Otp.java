package dev.troupe.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of the promises in {@code promises.txt} a test shows, and how Troupe keeps it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Otp {

  /** The keys of the promises, such as {@code "gen_server 8"}. */
  String[] value();

  /**
   * The names of OTP's test cases, without their suite, or of what the case is called elsewhere.
   */
  String[] cases() default {};

  /** What Troupe does better than OTP, in one sentence; empty where it does the same. */
  String better() default "";
}

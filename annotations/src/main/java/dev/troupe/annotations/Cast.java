package dev.troupe.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code void} method of a protocol a cast: fire and forget.
 *
 * <p>The caller does not wait and learns nothing of what becomes of the message; to an actor that
 * is dead it becomes a dead letter. A cast returns nothing and declares no exception. Corresponds
 * to {@code gen_server:cast/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cast {}

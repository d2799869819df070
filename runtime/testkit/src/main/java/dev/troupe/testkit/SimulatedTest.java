package dev.troupe.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of JUnit's that runs in {@link Simulation}s, once for each of some seeds.
 *
 * <pre>{@code
 * @SimulatedTest(seeds = 200)
 * void nothingIsLostBetweenTwoAccounts(Simulation sim) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Each seed is a test of its own, with an object of its own. Its {@code @BeforeEach} and
 * {@code @AfterEach} methods run in the same simulation as the method, and a parameter of type
 * {@link Simulation} may be asked for by any of them; what the constructor and the fields make is
 * made outside, so systems are to be started in a {@code @BeforeEach} or in the method.
 *
 * <p>A test that fails tells its seed. {@code -Dtroupe.seed=17} runs that seed alone, and {@code
 * -Dtroupe.trace=true} tells each step; {@code -Dtroupe.seeds=10000} runs so many of each test.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(SimulatedTestExtension.class)
public @interface SimulatedTest {

  /**
   * How many seeds, from 0.
   *
   * @return 100 by default
   */
  int seeds() default 100;

  /**
   * Whether the machine misbehaves; see {@link SimulationOptions}.
   *
   * @return false by default
   */
  boolean rough() default false;
}

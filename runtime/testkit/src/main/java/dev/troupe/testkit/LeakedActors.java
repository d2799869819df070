package dev.troupe.testkit;

import dev.troupe.ActorSystem;
import dev.troupe.internal.actor.Kernel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Fails tests that leave actors behind. {@link NoLeakedActors} puts it on a class; it may also be
 * registered for all tests, as any extension of JUnit.
 *
 * <ul>
 *   <li>A system that is started during a test, its instance's fields and its {@code @BeforeEach}
 *       included, must be closed when the test and all that belongs to it is over, its
 *       {@code @AutoClose} included; one that is started for a class, when the class is.
 *   <li>In a system that outlives the test, whatever the test has started must have ended. A child
 *       that its supervisor has restarted meanwhile is nobody's leak. Actors that are just ending
 *       are waited for.
 *   <li>A handler that was killed must end. Its actor is gone, but its thread is not.
 * </ul>
 *
 * <p>The failure lists each of them; with the system property {@code troupe.starts} set to {@code
 * true} also where it was started. A test that has failed anyway keeps its own failure, and this
 * one is among the suppressed. Nothing is closed or ended by the extension.
 *
 * <p>Where tests run in parallel ({@code junit.jupiter.execution.parallel.enabled}), nobody can
 * tell which test has started an actor in a system that several share. Then only systems are looked
 * at, of which a test is told those that its own thread has started, or a thread that this one has
 * started; a report entry of the test says so where it matters. Needs JUnit 5.13 or later.
 */
public final class LeakedActors
    implements TestInstancePreConstructCallback, BeforeAllCallback, BeforeEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(LeakedActors.class);
  private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

  /** For JUnit. */
  public LeakedActors() {}

  /**
   * Says of a system that it is meant to outlive the test that happens to start it, such as one
   * that all test classes share.
   *
   * @param system the system
   */
  public static void ignore(ActorSystem system) {
    LeakScope.ignore((Kernel) Objects.requireNonNull(system, "system"));
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    open(context);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    open(context);
  }

  /**
   * Looks at what runs, once for a test or a class. JUnit closes what is in the store when all else
   * of the test or class is over, and takes what that throws for a failure of it.
   */
  private static void open(ExtensionContext context) {
    if (scopeOf(context) == null) {
      boolean parallel =
          context.getConfigurationParameter(PARALLEL).map("true"::equals).orElse(false);
      LeakScope outer = context.getParent().map(LeakedActors::scopeOf).orElse(null);
      context
          .getStore(NAMESPACE)
          .put(context.getUniqueId(), new LeakScope(outer, parallel, context::publishReportEntry));
    }
  }

  private static @Nullable LeakScope scopeOf(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(context.getUniqueId(), LeakScope.class);
  }
}

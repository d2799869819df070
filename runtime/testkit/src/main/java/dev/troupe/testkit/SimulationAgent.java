package dev.troupe.testkit;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes simulations see more, in a JVM that is started with {@code -javaagent:troupe-testkit.jar}:
 *
 * <ul>
 *   <li>within the runtime threads change places at each access to what others see, and not only
 *       where they park: so the orders of messages of several senders vary as they do in life;
 *   <li>in all code but the JDK's, {@code Thread.sleep}, {@code LockSupport.parkNanos} and {@code
 *       System.nanoTime} go by the virtual clock;
 *   <li>and {@code --add-opens} is not needed.
 * </ul>
 *
 * <p>Outside simulations code does what it did, a little more slowly.
 */
public final class SimulationAgent {

  private SimulationAgent() {}

  /**
   * Called by the JVM.
   *
   * @param arguments none are known
   * @param instrumentation what rewrites classes
   */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    SimulationPoints.inserted = true;
    Module base = Object.class.getModule();
    Module kit = SimulationAgent.class.getModule();
    instrumentation.redefineModule(
        base, Set.of(), Map.of(), Map.of("java.lang", Set.of(kit)), Set.of(), Map.of());
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable Module module,
              @Nullable ClassLoader loader,
              @Nullable String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] bytes) {
            if (module == null || loader == null || name == null || !PointInserter.concerns(name)) {
              return null;
            }
            if (module != kit && module.isNamed() && !module.canRead(kit)) {
              instrumentation.redefineModule(
                  module, Set.of(kit), Map.of(), Map.of(), Set.of(), Map.of());
            }
            return PointInserter.rewrite(bytes, loader);
          }
        });
  }
}

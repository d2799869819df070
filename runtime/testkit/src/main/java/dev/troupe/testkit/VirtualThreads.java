package dev.troupe.testkit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Virtual threads on an executor of our own. The JDK has them, but not for everybody. */
final class VirtualThreads {

  private static final int NO_INHERITABLE_THREAD_LOCALS = 1 << 2;

  private static final @Nullable Throwable REFUSED;
  private static final @Nullable MethodHandle MAKE;
  private static final @Nullable MethodHandle EXECUTOR;

  static {
    Throwable refused = null;
    MethodHandle make = null;
    MethodHandle executor = null;
    try {
      Class<?> kind = Class.forName("java.lang.VirtualThread");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Constructor<?> constructor =
          kind.getDeclaredConstructor(Executor.class, String.class, int.class, Runnable.class);
      constructor.setAccessible(true);
      make =
          lookup
              .unreflectConstructor(constructor)
              .asType(
                  MethodType.methodType(
                      Thread.class, Executor.class, String.class, int.class, Runnable.class));
      Field field = kind.getDeclaredField("scheduler");
      field.setAccessible(true);
      executor =
          lookup.unreflectGetter(field).asType(MethodType.methodType(Executor.class, Thread.class));
    } catch (ReflectiveOperationException | RuntimeException e) {
      refused = e;
    }
    REFUSED = refused;
    MAKE = make;
    EXECUTOR = executor;
  }

  private VirtualThreads() {}

  /** Throws, if virtual threads cannot have an executor of ours in this JVM. */
  static void check() {
    if (REFUSED != null) {
      Module kit = VirtualThreads.class.getModule();
      throw new IllegalStateException(
          "A simulation schedules virtual threads itself, which this JVM does not allow. Start it"
              + " with --add-opens java.base/java.lang="
              + (kit.isNamed() ? kit.getName() : "ALL-UNNAMED")
              + " (in Maven, as the <argLine> of"
              + " maven-surefire-plugin; in Gradle, as jvmArgs of the test task). The test kit is"
              + " made for JDK 25; this is "
              + Runtime.version()
              + ".",
          REFUSED);
    }
  }

  /** Makes a thread that is not started. */
  static Thread unstarted(Executor executor, String name, Runnable body) {
    try {
      MethodHandle make = MAKE;
      if (make == null) {
        throw new IllegalStateException(REFUSED);
      }
      return (Thread) make.invokeExact(executor, name, NO_INHERITABLE_THREAD_LOCALS, body);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** What runs a virtual thread. */
  static Executor executorOf(Thread virtual) {
    try {
      MethodHandle executor = EXECUTOR;
      if (executor == null) {
        throw new IllegalStateException(REFUSED);
      }
      return (Executor) executor.invokeExact(virtual);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whose continuation it is that the JDK has submitted: a bound method of the thread. */
  static Thread threadOf(Runnable continuation) {
    for (Field field : continuation.getClass().getDeclaredFields()) {
      if (Thread.class.isAssignableFrom(field.getType())) {
        field.setAccessible(true);
        try {
          return (Thread) field.get(continuation);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException(
        "The continuation of a virtual thread is a "
            + continuation.getClass()
            + ", which this JDK should not have.");
  }
}

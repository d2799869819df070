package dev.troupe.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a protocol that a test calls once, to say which message it means. */
final class Specimen implements InvocationHandler {

  /** Calls the method that is meant. */
  @FunctionalInterface
  interface Example<P> {
    void call(P specimen) throws Exception;
  }

  private final Class<?> protocol;
  private final List<Invocation> invocations = new ArrayList<>();

  private Specimen(Class<?> protocol) {
    this.protocol = protocol;
  }

  /** The message that an example stands for. */
  static <P> Invocation of(Class<P> protocol, Example<? super P> example) {
    Specimen specimen = new Specimen(protocol);
    Object proxy =
        Proxy.newProxyInstance(protocol.getClassLoader(), new Class<?>[] {protocol}, specimen);
    try {
      example.call(protocol.cast(proxy));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalArgumentException(specimen.rule() + "It throws " + failure + ".", failure);
    }
    if (specimen.invocations.size() != 1) {
      throw new IllegalArgumentException(
          specimen.rule() + "It makes " + specimen.invocations.size() + " calls.");
    }
    return specimen.invocations.getFirst();
  }

  private String rule() {
    return "An expected message is named by calling its method once, as in p -> p.method(argument),"
        + " of "
        + protocol.getSimpleName()
        + ". ";
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(this, proxy, method, arguments);
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments); // as a stub does
    }
    invocations.add(Invocation.of(method, arguments));
    return zero(method.getReturnType());
  }

  /** What a proxy answers to a method that every object has. */
  static @Nullable Object ofObject(
      InvocationHandler handler,
      Object proxy,
      Method method,
      @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == Objects.requireNonNull(arguments)[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> handler.toString();
    };
  }

  private static @Nullable Object zero(Class<?> type) {
    if (!type.isPrimitive() || type == void.class) {
      return null;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == char.class) {
      return '\0';
    }
    if (type == byte.class) {
      return (byte) 0;
    }
    if (type == short.class) {
      return (short) 0;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == float.class ? (Object) 0f : (Object) 0d;
  }

  @Override
  public String toString() {
    return "specimen of " + protocol.getSimpleName();
  }
}

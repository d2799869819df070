package dev.troupe.testkit;

import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.internal.actor.CallSignal;
import dev.troupe.internal.actor.Turns;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The server of any protocol: it records what it is told, and puts the reply of each call off. It
 * runs in the turns of its probe.
 */
final class ProtocolServer implements InvocationHandler {

  private final Class<?> protocol;
  private final Recorder recorder;

  private ProtocolServer(Class<?> protocol, Recorder recorder) {
    this.protocol = protocol;
    this.recorder = recorder;
  }

  /** An object that implements the protocol and the hooks. */
  static Object of(Class<?> protocol, Recorder recorder) {
    return Proxy.newProxyInstance(
        protocol.getClassLoader(),
        new Class<?>[] {protocol, GenServer.class},
        new ProtocolServer(protocol, recorder));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return Specimen.ofObject(this, proxy, method, arguments);
    }
    if (method.getDeclaringClass() == GenServer.class) {
      try {
        return method.invoke(recorder, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      }
    }
    Invocation invocation = Invocation.of(method, arguments);
    CallSignal<?> call = Turns.handledCall();
    if (call == null) {
      recorder.record(new ReceivedCast(protocol, invocation));
      return null;
    }
    if (call.isVoid()) {
      Reply.laterVoid(keep(invocation));
      return null;
    }
    return Reply.<@Nullable Object>later(keep(invocation));
  }

  private <R extends @Nullable Object> Consumer<ReplyTo<R>> keep(Invocation invocation) {
    return reply -> recorder.record(new ReceivedCall<>(protocol, invocation, reply));
  }

  @Override
  public String toString() {
    return "probe of " + protocol.getSimpleName();
  }
}

package dev.troupe.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cast that a {@link ProtocolProbe} has received. */
public final class ReceivedCast {

  private final Class<?> protocol;
  private final Invocation invocation;

  ReceivedCast(Class<?> protocol, Invocation invocation) {
    this.protocol = protocol;
    this.invocation = invocation;
  }

  Invocation invocation() {
    return invocation;
  }

  /**
   * The protocol that was told.
   *
   * @return the {@code @Actor} interface of the probe
   */
  public Class<?> protocol() {
    return protocol;
  }

  /**
   * The method that was called.
   *
   * @return its name
   */
  public String method() {
    return invocation.method().getName();
  }

  /**
   * What the method was given.
   *
   * @return the arguments in order, a list that does not change
   */
  public List<@Nullable Object> arguments() {
    return invocation.arguments();
  }

  @Override
  public String toString() {
    return "cast " + Invocation.inWords(protocol, method(), arguments());
  }
}

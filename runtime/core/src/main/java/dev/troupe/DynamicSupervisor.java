package dev.troupe;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A supervisor whose children all come while it runs, by {@link DynamicSupervisorRef#startChild},
 * as a value. Immutable: each method returns a new value. Corresponds to Elixir's {@code
 * DynamicSupervisor} and to OTP's {@code simple_one_for_one}.
 *
 * <p>Its children know nothing of each other: each is restarted alone, according to its {@link
 * Restart}, and those that are not are forgotten when they end. When the supervisor ends, all are
 * told to at once, and those that are late are killed, each after its own shutdown time. There may
 * be 100,000 of them and more. Their ids need not differ; they only appear in reports.
 */
public final class DynamicSupervisor extends SupervisorSpec {

  private static final DynamicSupervisor DEFAULTS =
      new DynamicSupervisor(Intensity.DEFAULT, Integer.MAX_VALUE);

  private final Intensity intensity;
  private final int maxChildren;

  private DynamicSupervisor(Intensity intensity, int maxChildren) {
    this.intensity = intensity;
    this.maxChildren = maxChildren;
  }

  /**
   * A dynamic supervisor with an intensity of 1 restart in 5 s, for any number of children.
   *
   * @return the value
   */
  public static DynamicSupervisor oneForOne() {
    return DEFAULTS;
  }

  /**
   * How many restarts are allowed within a period, of all children together; one more, and the
   * supervisor stops all children and ends with {@link ExitReason.Shutdown}. A restart that fails
   * counts too.
   *
   * @param most how many, zero or more
   * @param within the period, more than zero
   * @return this supervisor with the intensity
   * @throws IllegalArgumentException if one of the two is out of range
   */
  public DynamicSupervisor intensity(int most, Duration within) {
    return new DynamicSupervisor(new Intensity(most, within), maxChildren);
  }

  /**
   * How many children there may be at a time, those that are being restarted included; one more is
   * refused. Corresponds to {@code max_children}.
   *
   * @param most how many, one or more
   * @return this supervisor with the limit
   * @throws IllegalArgumentException if that is less than one
   */
  public DynamicSupervisor maxChildren(int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "The limit of children must be at least 1, but is "
              + most
              + ". Leave maxChildren(...) out for any number.");
    }
    return new DynamicSupervisor(intensity, most);
  }

  @Override
  Callable<?> factory() {
    return () -> new DynamicSupervisorServer(this);
  }

  Intensity intensity() {
    return intensity;
  }

  int maxChildren() {
    return maxChildren;
  }
}

package dev.troupe;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor of several children that share one job, so that none is a bottleneck, as a value: a
 * key leads to one of them, always the same, by {@link PartitionSupervisorRef#partition}.
 * Immutable: each method returns a new value. Corresponds to Elixir's {@code PartitionSupervisor}.
 *
 * <pre>{@code
 * var accounts = PartitionSupervisor.of(i -> AccountRef.child("accounts", AccountServer::new));
 * var tree = Supervisor.oneForOne().child(accounts.asChild("accounts").name("accounts"));
 * …
 * var partitions = PartitionSupervisorRef.named(system, "accounts");
 * AccountRef.via(partitions.via("alice")).deposit(500);
 * }</pre>
 */
public final class PartitionSupervisor extends SupervisorSpec {

  private final IntFunction<ChildSpec> child;
  private final int partitions;
  private final Intensity intensity;

  private PartitionSupervisor(IntFunction<ChildSpec> child, int partitions, Intensity intensity) {
    this.child = child;
    this.partitions = partitions;
    this.intensity = intensity;
  }

  /**
   * A supervisor of as many partitions as there are processors, with an intensity of 1 restart in 5
   * s. If a partition is to be restarted, the others are left alone.
   *
   * @param child gives the spec of each partition, by its number from 0. It is asked once for each
   *     whenever this is started or made a child. The ids need not differ, as the number is added
   * @return the value
   */
  public static PartitionSupervisor of(IntFunction<ChildSpec> child) {
    return new PartitionSupervisor(
        Objects.requireNonNull(child, "child"),
        Runtime.getRuntime().availableProcessors(),
        Intensity.DEFAULT);
  }

  /**
   * How many partitions there are.
   *
   * @param number how many, one or more
   * @return this supervisor with that many
   * @throws IllegalArgumentException if that is less than one
   */
  public PartitionSupervisor partitions(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "There must be at least 1 partition, but there are to be " + number + ".");
    }
    return new PartitionSupervisor(child, number, intensity);
  }

  /**
   * How many restarts are allowed within a period, of all partitions together.
   *
   * @param most how many, zero or more
   * @param within the period, more than zero
   * @return this supervisor with the intensity
   * @throws IllegalArgumentException if one of the two is out of range
   * @see Supervisor#intensity
   */
  public PartitionSupervisor intensity(int most, Duration within) {
    return new PartitionSupervisor(child, partitions, new Intensity(most, within));
  }

  @Override
  Callable<?> factory() {
    ChildSpec[] specs = new ChildSpec[partitions];
    for (int i = 0; i < partitions; i++) {
      specs[i] = Objects.requireNonNull(child.apply(i), "the spec of a partition");
    }
    supervisor(specs, new AtomicReferenceArray<>(partitions)).factory(); // refuses what is wrong
    return () -> {
      AtomicReferenceArray<@Nullable ActorRef> table = new AtomicReferenceArray<>(partitions);
      return new PartitionSupervisorServer(new SupervisorServer(supervisor(specs, table)), table);
    };
  }

  /** Each partition writes itself into the table, before anything else, at each start. */
  private Supervisor supervisor(ChildSpec[] specs, AtomicReferenceArray<@Nullable ActorRef> table) {
    Supervisor all = Supervisor.oneForOne().intensity(intensity.most(), intensity.period());
    for (int i = 0; i < specs.length; i++) {
      int number = i;
      ChildSpec spec = specs[i];
      all =
          all.child(
              spec.as(
                  spec.id() + "/" + number,
                  () -> {
                    table.set(number, Self.ref());
                    return spec.server().call();
                  }));
    }
    return all;
  }
}

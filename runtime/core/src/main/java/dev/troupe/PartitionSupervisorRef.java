package dev.troupe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a running {@link PartitionSupervisor}: leads from a key to a partition. Safe for
 * use from any thread. A look-up reads a table and does not call the supervisor, but for the first
 * one and the first after the supervisor itself was restarted, so keep the handle.
 */
public final class PartitionSupervisorRef {

  private static final String KIND = "partition supervisor";

  /** The partition of a key, as an address that is looked up at each message. */
  private record PartitionVia(Door<PartitionSupervisorServer> door, Object key) implements Via {
    @Override
    public Optional<ActorRef> whereis() {
      try {
        return Optional.ofNullable(find(door, key));
      } catch (NoProcessException nobody) {
        return Optional.empty();
      }
    }

    @Override
    public ActorSystem system() {
      return door.system();
    }

    @Override
    public String name() {
      return "key \"" + key + "\" of " + door;
    }
  }

  private final Door<PartitionSupervisorServer> door;

  private PartitionSupervisorRef(Door<PartitionSupervisorServer> door) {
    this.door = door;
  }

  /**
   * Starts a partition supervisor that none supervises, without a name, and returns when its
   * partitions run.
   *
   * @param system where to start it
   * @param supervisor the supervisor
   * @return its handle
   * @throws StartException if a partition cannot be started
   */
  public static PartitionSupervisorRef start(ActorSystem system, PartitionSupervisor supervisor) {
    return start(system, supervisor, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem, PartitionSupervisor)}, with options.
   *
   * @param system where to start it
   * @param supervisor the supervisor
   * @param options its name
   * @return its handle
   * @throws StartException if a partition cannot be started
   */
  public static PartitionSupervisorRef start(
      ActorSystem system, PartitionSupervisor supervisor, StartOptions options) {
    return of(Door.start(system, supervisor, options));
  }

  /**
   * As {@link #startLink(PartitionSupervisor, StartOptions)}, without a name.
   *
   * @param supervisor the supervisor
   * @return its handle
   * @throws StartException as {@link #start(ActorSystem, PartitionSupervisor)}
   * @throws IllegalArgumentException as {@link #start(ActorSystem, PartitionSupervisor)}
   */
  public static PartitionSupervisorRef startLink(PartitionSupervisor supervisor) {
    return startLink(supervisor, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem, PartitionSupervisor, StartOptions)}, linked to the actor whose
   * turn it is. Corresponds to {@code PartitionSupervisor.start_link/1}.
   *
   * @param supervisor the supervisor
   * @param options its name
   * @return its handle
   * @throws StartException if a partition cannot be started
   */
  public static PartitionSupervisorRef startLink(
      PartitionSupervisor supervisor, StartOptions options) {
    return of(Door.startLink(supervisor, options));
  }

  /**
   * The handle of one running supervisor; after its restart it leads to nobody.
   *
   * @param supervisor its address
   * @return its handle
   * @throws WrongProtocolException if the actor is not a {@link PartitionSupervisor}
   */
  public static PartitionSupervisorRef of(ActorRef supervisor) {
    return new PartitionSupervisorRef(Door.to(PartitionSupervisorServer.class, KIND, supervisor));
  }

  /**
   * The handle of whichever supervisor has a name when it is asked; survives restarts.
   *
   * @param system the system of the name
   * @param name the name
   * @return the handle, whose methods throw {@link WrongProtocolException} if that is not a {@link
   *     PartitionSupervisor}
   */
  public static PartitionSupervisorRef named(ActorSystem system, String name) {
    return new PartitionSupervisorRef(Door.to(PartitionSupervisorServer.class, KIND, system, name));
  }

  /**
   * The partition of a key. Integers ({@link Long}, {@link Integer}, {@link Short}, {@link Byte})
   * go by their remainder, so that 0, 1, 2 … are spread evenly; all other keys by their {@code
   * hashCode}, which must not change while the partitions are in use.
   *
   * @param key the key
   * @return the actor of the partition; one that has just ended until its restart, after which the
   *     ref leads nowhere, unlike that of {@link #via}
   * @throws NoProcessException if the supervisor does not run, or the partition has never run
   * @throws WrongProtocolException if another actor has the supervisor's name
   */
  public ActorRef partition(Object key) {
    ActorRef ref = find(door, Objects.requireNonNull(key, "key"));
    if (ref == null) {
      throw new NoProcessException("The partition of " + key + " of " + door + " has never run.");
    }
    return ref;
  }

  /**
   * The partition of a key, as an address that is looked up at each message, for a stub that
   * survives restarts: {@code AccountRef.via(partitions.via("alice"))}. Corresponds to {@code
   * {:via, PartitionSupervisor, {Name, Key}}}.
   *
   * @param key as of {@link #partition}
   * @return the address
   */
  public Via via(Object key) {
    return new PartitionVia(door, Objects.requireNonNull(key, "key"));
  }

  private static @Nullable ActorRef find(Door<PartitionSupervisorServer> door, Object key) {
    AtomicReferenceArray<@Nullable ActorRef> table = table(door);
    return table.get(numberOf(key, table.length()));
  }

  private static AtomicReferenceArray<@Nullable ActorRef> table(
      Door<PartitionSupervisorServer> door) {
    PartitionSupervisorServer server = door.server();
    if (server == null) {
      throw new NoProcessException(door + " does not run, so it has no partitions.");
    }
    return server.table();
  }

  /**
   * How many partitions there are. Corresponds to {@code PartitionSupervisor.partitions/1}.
   *
   * @return the number, one or more
   * @throws NoProcessException as {@link #partition}
   * @throws WrongProtocolException as {@link #partition}
   */
  public int partitions() {
    return table(door).length();
  }

  /**
   * All partitions, in order. A call of the supervisor without a time limit. Corresponds to {@code
   * PartitionSupervisor.which_children/1}.
   *
   * @return the partitions, a list that does not change
   * @throws CallException if there is no reply
   */
  public List<ChildInfo> whichChildren() {
    return door.ask("whichChildren", server -> server.supervisor().whichChildren());
  }

  /**
   * How many partitions there are, and run. A call of the supervisor without a time limit.
   * Corresponds to {@code PartitionSupervisor.count_children/1}.
   *
   * @return the counts
   * @throws CallException if there is no reply
   */
  public ChildCount countChildren() {
    return door.ask("countChildren", server -> server.supervisor().countChildren());
  }

  /**
   * The supervisor's address.
   *
   * @return its ref
   * @throws NoProcessException if nobody has the name
   */
  public ActorRef ref() {
    return door.ref();
  }

  private static int numberOf(Object key, int partitions) {
    return switch (key) {
      case Long number -> Math.floorMod(number, partitions);
      case Integer number -> Math.floorMod(number, partitions);
      case Short number -> Math.floorMod(number, partitions);
      case Byte number -> Math.floorMod(number, partitions);
      default -> {
        int hash = key.hashCode();
        yield Math.floorMod(hash ^ (hash >>> 16), partitions);
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartitionSupervisorRef that && door.equals(that.door);
  }

  @Override
  public int hashCode() {
    return door.hashCode();
  }

  @Override
  public String toString() {
    return door.toString();
  }
}

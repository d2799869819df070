package dev.troupe;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PartitionSupervisor} does when it runs: what any supervisor does; and it has a
 * table of the partitions, which everybody may read.
 */
record PartitionSupervisorServer(
    SupervisorServer supervisor, AtomicReferenceArray<@Nullable ActorRef> table)
    implements GenServer {

  @Override
  public Object formatStatus() {
    return supervisor.formatStatus();
  }

  @Override
  public void init() {
    supervisor.init();
  }

  @Override
  public void onInfo(Object message) throws Exception {
    supervisor.onInfo(message);
  }

  @Override
  public void terminate(ExitReason reason) {
    supervisor.terminate(reason);
  }
}

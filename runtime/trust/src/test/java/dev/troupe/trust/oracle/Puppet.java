package dev.troupe.trust.oracle;

import dev.troupe.ActorRef;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Self;
import java.util.concurrent.CompletableFuture;

/** A worker that does what it is told, and tells the recorder of its start and its end. */
final class Puppet implements GenServer {

  /** To crash. */
  record Crash() {}

  /** To stop. */
  record Stop(ExitReason reason) {}

  /** To answer. */
  record Ping(CompletableFuture<Boolean> answer) {}

  /** To link itself to another, and to answer. */
  record Link(ActorRef other, CompletableFuture<Boolean> answer) {}

  private final Node.Worker worker;
  private final Recorder recorder;
  private int number;

  Puppet(Node.Worker worker, Recorder recorder) {
    this.worker = worker;
    this.recorder = recorder;
  }

  @Override
  public void init() throws Exception {
    Self.trapExits(worker.trap());
    Recorder.Start start = recorder.starts(worker, Self.ref());
    switch (start.outcome()) {
      case '+' -> {
        number = start.number();
        Self.await(recorder.watch(Self.ref()));
      }
      case 'i' -> Self.ignore();
      case 's' -> Self.stop(ExitReason.shutdown());
      case 'n' -> Self.stop(ExitReason.normal());
      case Recorder.BROKEN -> {
        Thread.sleep(1);
        throw new Words.Boom("boom");
      }
      default -> throw new Words.Boom("boom");
    }
  }

  @Override
  public void onInfo(Object message) {
    switch (message) {
      case Crash crash -> throw new Words.Boom("boom");
      case Stop(ExitReason reason) -> Self.stop(reason);
      case Ping(var answer) -> answer.complete(true);
      case Link(var other, var answer) -> {
        Self.link(other);
        answer.complete(true);
      }
      default -> {}
    }
  }

  @Override
  public void terminate(ExitReason reason) throws Exception {
    recorder.terminates(worker.id(), number, reason);
    if (worker.terminate().equals("c")) {
      throw new Words.Boom("tboom");
    }
    if (worker.hangs() && reason.equals(ExitReason.shutdown())) {
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}

package dev.troupe;

/** What a bare process does, from {@link ActorSystem#spawn} to its end. */
@FunctionalInterface
public interface ProcessBody {

  /**
   * Runs on the process's own thread, where {@link Self} works; it may block. The process ends when
   * this returns.
   *
   * @throws Exception to crash the process
   */
  void run() throws Exception;
}

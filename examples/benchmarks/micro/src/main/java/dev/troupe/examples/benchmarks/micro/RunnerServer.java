package dev.troupe.examples.benchmarks.micro;

import dev.troupe.Self;

/** Has no state. */
final class RunnerServer implements Runner {

  @Override
  public long call(Echo echo, int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += echo.next(i);
    }
    return sum;
  }

  @Override
  public long cast(Echo echo, int times) {
    for (int i = 0; i < times; i++) {
      echo.note(i);
    }
    return echo.next(times);
  }

  @Override
  public long startAndStop(int times) {
    for (int i = 0; i < times; i++) {
      EchoRef.start(Self.system(), EchoServer::new).ref().stop();
    }
    return times;
  }
}

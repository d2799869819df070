package dev.troupe.trust;

import dev.troupe.GenServer;

/** See {@link Doer}. */
public class DoerServer implements Doer, GenServer {

  private long counted;

  @Override
  public void perform(Deed deed) {
    run(deed);
  }

  @Override
  public void begin(Deed deed) {
    run(deed);
  }

  private static void run(Deed deed) {
    try {
      deed.run();
    } catch (Throwable thrown) {
      throw DoerServer.<RuntimeException>sneaky(thrown);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X sneaky(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @Override
  public void count(long number) {
    counted++;
  }

  @Override
  public long echo(long number) {
    return number;
  }

  @Override
  public long counted() {
    return counted;
  }

  @Override
  public void onInfo(Object message) {
    counted++;
  }
}

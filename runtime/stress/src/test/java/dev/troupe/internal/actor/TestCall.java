package dev.troupe.internal.actor;

/** A call whose reply is a plain field, as that of a generated message is. */
final class TestCall extends CallSignal<Integer> {

  private int reply;

  @Override
  public Class<?> protocol() {
    return Object.class;
  }

  @Override
  public String method() {
    return "call";
  }

  @Override
  public boolean serve(Object server) {
    return true;
  }

  @Override
  public void storeReply(Object value) {
    reply = (Integer) value;
  }

  @Override
  public Integer value() {
    return reply;
  }
}

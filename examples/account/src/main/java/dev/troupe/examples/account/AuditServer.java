package dev.troupe.examples.account;

/** A server without hooks. It uses nothing of the runtime, so any test can just call it. */
final class AuditServer implements Audit {

  private int count;

  @Override
  public void note(String what) {
    count++;
  }

  @Override
  public int count() {
    return count;
  }
}

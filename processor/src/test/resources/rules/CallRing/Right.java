@Actor
interface Account {
  long balance();
}

@Actor
interface Audit {
  long events();
  @Cast void balanceIs(long cents);
}

class AccountServer implements Account {
  private final Audit audit = AuditRef.named("audit");

  @Override public long balance() {
    return audit.events();
  }
}

class AuditServer implements Audit {
  private long events;

  @Override public long events() {
    return events;
  }
  @Override public void balanceIs(long cents) {
    events += cents;
  }
}

@Actor
interface Account {
  long balance();
}

@Actor
interface Audit {
  long events();
  @Call void check(String account);
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
  @Override public void check(String account) {
    events += AccountRef.named(account).balance();
  }
}

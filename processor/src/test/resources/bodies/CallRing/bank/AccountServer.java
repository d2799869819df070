package bank;

final class AccountServer implements Account {

  private final Audit audit = AuditRef.named("audit");

  @Override
  public long balance() {
    return known();
  }

  private long known() {
    return audit.events();
  }
}

@Actor
interface Account {
  long balance();
}

class Auditor {
  CompletableFuture<Long> look(AccountRef account) {
    return account.async().balance();
  }
}

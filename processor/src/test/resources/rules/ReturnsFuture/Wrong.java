@Actor
interface Account {
  CompletableFuture<Long> balance();
}

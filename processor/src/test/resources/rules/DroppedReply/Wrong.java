@Actor
interface Account {
  long balance();
}

class AccountServer implements Account {
  private final Deque<ReplyTo<Long>> waiting = new ArrayDeque<>();

  @Override public long balance() {
    return Reply.later(reply -> {
      if (waiting.size() < 10) {
        waiting.add(reply);
      }
    });
  }
}

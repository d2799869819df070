package dev.troupe.examples.guides.server;

import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The server behind {@link Tickets}. */
// [server]
final class TicketsServer implements Tickets {

  private final Deque<Integer> free = new ArrayDeque<>();
  private final Set<Integer> taken = new HashSet<>();
  private final Deque<ReplyTo<Integer>> waiting = new ArrayDeque<>();
  private int printed;

  @Override
  public int take() {
    if (free.isEmpty()) {
      return Reply.later(waiting::add); // the caller waits, the server goes on
    }
    taken.add(free.peek());
    return free.poll();
  }

  @Override
  public void giveBack(int ticket) throws UnknownTicket {
    if (!taken.remove(ticket)) {
      throw new UnknownTicket(ticket); // declared: a reply, not a crash
    }
    free.add(ticket);
    serve();
  }

  @Override
  public void print(int count) {
    for (int i = 0; i < count; i++) {
      free.add(++printed);
    }
    serve();
  }

  private void serve() {
    while (!free.isEmpty() && !waiting.isEmpty()) {
      int ticket = free.peek();
      if (waiting.poll().reply(ticket)) { // false: that caller has given up
        taken.add(free.poll());
      }
    }
  }
}
// [/server]

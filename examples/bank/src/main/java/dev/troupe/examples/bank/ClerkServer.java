package dev.troupe.examples.bank;

import dev.troupe.ActorRef;
import dev.troupe.Exit;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The clerk behind {@link Clerk}: links the tellers to itself, and so hears of each one's end. */
final class ClerkServer implements Clerk, GenServer {

  private final List<List<Transfer>> shares;
  private final Set<ActorRef> tellers = new HashSet<>();
  private final List<ReplyTo<Tally>> waiting = new ArrayList<>();
  private Tally total = Tally.NONE;
  private long rowsDone;

  /**
   * Makes a clerk.
   *
   * @param shares the rows, a share for each teller
   */
  ClerkServer(List<List<Transfer>> shares) {
    this.shares = shares;
  }

  @Override
  public void init() {
    Self.trapExits(true);
    for (List<Transfer> share : shares) {
      tellers.add(Self.spawnLink(new Teller(AccountRef::named, ClerkRef.self(), share)));
    }
  }

  @Override
  public void rowDone() {
    rowsDone++;
  }

  @Override
  public void handIn(Tally tally) {
    total = total.plus(tally);
  }

  @Override
  public long rowsDone() {
    return rowsDone;
  }

  @Override
  public Tally total() {
    if (tellers.isEmpty()) {
      return total;
    }
    return Reply.later(waiting::add);
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Exit(ActorRef teller, var _) when tellers.remove(teller) -> {
        if (tellers.isEmpty()) {
          waiting.forEach(caller -> caller.reply(total));
        }
      }
      default -> GenServer.super.onInfo(message);
    }
  }
}

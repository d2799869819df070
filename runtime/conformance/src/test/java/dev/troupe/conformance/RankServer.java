package dev.troupe.conformance;

import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import java.util.List;
import java.util.SplittableRandom;

/** Calls at random. */
final class RankServer implements Rank {

  private static final int CALLS = 3;

  private final int rank;
  private final List<RankRef> all; // in the order of their ranks, complete when the calls begin

  RankServer(int rank, List<RankRef> all) {
    this.rank = rank;
    this.all = all;
  }

  @Override
  public long visit(long seed, int depth) {
    SplittableRandom random = new SplittableRandom(seed);
    long count = 1;
    int higher = all.size() - rank - 1;
    if (depth > 0 && higher > 0) {
      for (int i = 0; i < CALLS; i++) {
        RankRef other = all.get(rank + 1 + random.nextInt(higher));
        count += other.visit(random.nextLong(), depth - 1);
      }
    }
    if (random.nextInt(8) > 0) {
      return count;
    }
    // By one of higher rank, who never waits for one of lower; the highest does so itself.
    Rank answerer = all.get(higher > 0 ? rank + 1 + random.nextInt(higher) : rank);
    long counted = count;
    return Reply.<Long>later(reply -> answerer.answer(reply, counted));
  }

  @Override
  public void answer(ReplyTo<Long> reply, long count) {
    reply.reply(count);
  }
}

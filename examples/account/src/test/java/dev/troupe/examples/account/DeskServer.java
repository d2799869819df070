package dev.troupe.examples.account;

import dev.troupe.ActorRef;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Does what {@link Desk} says, some of it wrong on purpose. */
@SuppressWarnings("troupe:DroppedReply")
class DeskServer implements Desk, GenServer {

  /** Gates that handlers wait at, by name; a handler waits without regard to interrupts. */
  static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

  static final class Bang extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bang() {
      super("bang");
    }
  }

  private final List<BooleanSupplier> waiting = new ArrayList<>();

  @Override
  public int figure() {
    return Reply.later(reply -> waiting.add(() -> reply.reply(42)));
  }

  @Override
  public void done() {
    Reply.laterVoid(reply -> waiting.add(() -> reply.reply(null)));
  }

  @Override
  public void doneUnlessInterrupted() {
    done();
  }

  @Override
  public Map<String, List<Long>> table() {
    return Reply.later(reply -> waiting.add(() -> reply.reply(Map.of("a", List.of(1L, 2L)))));
  }

  @Override
  public void refused() {
    Reply.laterVoid(reply -> waiting.add(() -> reply.fail(new InsufficientFunds(1, 2))));
  }

  @Override
  public int answer() {
    int reached = 0;
    for (BooleanSupplier one : waiting) {
      if (one.getAsBoolean()) {
        reached++;
      }
    }
    waiting.clear();
    return reached;
  }

  @Override
  public int hurried() {
    return figure();
  }

  @Override
  public int echo(int n) {
    return n;
  }

  @Override
  public int crash() {
    throw new Bang();
  }

  @Override
  public void crashLater() {
    throw new Bang();
  }

  @Override
  public int quit() {
    Self.stop();
    return 7;
  }

  @Override
  public int callsItself() {
    return me().echo(1);
  }

  /** The compiler refuses a call on what it knows to be the same actor. */
  private static Desk me() {
    return DeskRef.self();
  }

  @Override
  @SuppressWarnings("CatchingUnchecked")
  public int swallows() {
    try {
      return Reply.later(reply -> {});
    } catch (Throwable swallowed) {
      return 1;
    }
  }

  @Override
  public int defersTwice() {
    try {
      return Reply.later(reply -> {});
    } finally {
      Reply.later(reply -> {});
    }
  }

  @Override
  public int defersAsVoid() {
    Reply.laterVoid(reply -> {});
    return 0;
  }

  @Override
  public void defersACast() {
    Reply.later(reply -> {});
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public int answersWithText() {
    return Reply.later((ReplyTo<Integer> reply) -> ((ReplyTo) reply).reply("text"));
  }

  @Override
  public void wait(String gate) {
    CountDownLatch latch = GATES.computeIfAbsent(gate, g -> new CountDownLatch(1));
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public ActorRef whoAmI() {
    return Self.ref();
  }
}

package dev.troupe.trust.simulator;

import dev.troupe.ActorRef;
import dev.troupe.CallException;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import dev.troupe.testkit.Simulation;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An actor that fails at any of its hooks, and does what it is sent. */
final class CitizenServer implements Citizen, GenServer {

  /** Thrown where a fault was to be. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String where) {
      super(where, null, false, false); // thousands of stacks would take most of the time
    }
  }

  /** A letter that comes by a plain send. */
  record Note(int sender, long number, Deed deed) {}

  private static final int INIT_FAILS_ONE_IN = 8;
  private static final int TERMINATE_FAILS_ONE_IN = 6;

  private final Town town;
  private final String name;
  private @Nullable ActorRef self;
  private @Nullable ReplyTo<Long> owed;
  private long owedNumber;

  CitizenServer(Town town, String name) {
    this.town = town;
    this.name = name;
  }

  @Override
  public void init() {
    self = Self.ref();
    town.chronicle().begins(name, Self.ref());
    Self.trapExits(town.oneIn(2));
    if (town.isFaulty() && town.oneIn(INIT_FAILS_ONE_IN)) {
      throw fault("init");
    }
  }

  @Override
  public long ask(int sender, long number, Deed deed) {
    town.chronicle().reads(Objects.requireNonNull(self), sender, number);
    answerWhatIsOwed();
    if (deed == Deed.LATER) {
      return Reply.later((ReplyTo<Long> to) -> {
        owed = to;
        owedNumber = number;
        Self.timers().after("reply", Duration.ofMillis(5), "reply");
      });
    }
    does(deed);
    return number;
  }

  @Override
  public void tell(int sender, long number, Deed deed) {
    town.chronicle().reads(Objects.requireNonNull(self), sender, number);
    answerWhatIsOwed();
    does(deed);
  }

  @Override
  public void onInfo(Object message) {
    answerWhatIsOwed();
    if (message instanceof Note(int sender, long number, Deed deed)) {
      town.chronicle().reads(Objects.requireNonNull(self), sender, number);
      does(deed);
    }
  }

  private void answerWhatIsOwed() {
    ReplyTo<Long> to = owed;
    if (to != null) {
      owed = null;
      to.reply(owedNumber);
    }
  }

  private void does(Deed deed) {
    switch (deed) {
      case NOTHING, LATER -> {}
      case CRASH -> throw fault("a handler");
      case STOP -> Self.stop();
      case SHUT_DOWN -> Self.stop(ExitReason.shutdown());
      case ASK_ANOTHER -> {
        try {
          town.ask(town.newSender(), Deed.NOTHING);
        } catch (CallException notThere) {
          // as anybody's
        }
      }
      case TAKE_TIME -> {
        try {
          Simulation.current().orElseThrow().sleep(Duration.ofMillis(town.number(30)));
        } catch (InterruptedException killed) {
          throw fault("a handler that was killed");
        }
      }
    }
  }

  private Fault fault(String where) {
    town.chronicle().crashes();
    return new Fault(where);
  }

  @Override
  public void terminate(ExitReason reason) {
    town.chronicle().terminates(Objects.requireNonNull(self), reason);
    if (town.isFaulty() && town.oneIn(TERMINATE_FAILS_ONE_IN)) {
      throw fault("terminate");
    }
  }
}

package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One teller, with an account and a clerk that are no actors: what it does when it is kept waiting.
 */
@Timeout(30)
class TellerTest {

  /** Lets withdrawals time out, as often as it has answers to the cancel that follows. */
  private static final class SlowAccount implements Account {
    final Deque<Withdrawal> cancels = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public void withdraw(long tx, long cents, Drill drill) {
      asked.add("withdraw");
      if (!cancels.isEmpty()) {
        throw new CallTimeoutException("slow");
      }
    }

    @Override
    public void deposit(long tx, long cents, Drill drill) {
      asked.add("deposit");
    }

    @Override
    public Withdrawal cancel(long tx) {
      asked.add("cancel");
      return cancels.remove();
    }

    @Override
    public Statement statement() {
      return Statement.NONE;
    }
  }

  /** Takes what one teller hands in. */
  private record Desk(CompletableFuture<Tally> tally) implements Clerk {
    @Override
    public void rowDone() {}

    @Override
    public void handIn(Tally handedIn) {
      tally.complete(handedIn);
    }

    @Override
    public long rowsDone() {
      return 0;
    }

    @Override
    public Tally total() {
      return tally.join();
    }
  }

  private final SlowAccount account = new SlowAccount();

  private Tally transfer() {
    Desk desk = new Desk(new CompletableFuture<>());
    Transfer row = new Transfer(1, "A0000", "A0001", 5, false);
    try (ActorSystem system = ActorSystem.start("teller")) {
      system.spawn(new Teller(name -> AccountRef.direct(account), desk, List.of(row)));
      return desk.total();
    }
  }

  @Test
  void withdrawalThatWasMadeInTheLastMomentIsDeposited() {
    account.cancels.add(Withdrawal.MADE);
    assertEquals(1, transfer().applied());
    assertEquals(List.of("withdraw", "cancel", "deposit"), account.asked);
  }

  @Test
  void withdrawalThatIsCalledOffIsRefused() {
    account.cancels.add(Withdrawal.CALLED_OFF);
    assertEquals(1, transfer().refused());
    assertEquals(List.of("withdraw", "cancel"), account.asked);
  }

  @Test
  void withdrawalThatNeverArrivedIsAskedForAgain() {
    account.cancels.add(Withdrawal.UNKNOWN);
    assertEquals(1, transfer().applied());
    assertEquals(List.of("withdraw", "cancel", "withdraw", "deposit"), account.asked);
  }
}

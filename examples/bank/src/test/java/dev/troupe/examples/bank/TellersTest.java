package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.ActorSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tellers, their clerk and the whole tree of accounts. */
@Timeout(30)
class TellersTest {

  private static final long OPENING = Bank.OPENING_CENTS;

  @TempDir private Path directory;
  private ActorSystem system;

  @BeforeEach
  void open() {
    Main.reportCrashes(false);
    system = ActorSystem.start("bank", Bank.tree(directory, 4));
  }

  @AfterEach
  void close() {
    system.close();
  }

  private Tally work(List<Transfer> share) {
    return ClerkRef.start(system, () -> new ClerkServer(List.of(share))).total();
  }

  private Statement statement(String account) {
    return AccountRef.named(system, account).statement();
  }

  @Test
  void eachOfTheFourCrashesIsSurvived() {
    Tally tally =
        work(
            List.of(
                new Transfer(4, "A0000", "A0001", 10, true),
                new Transfer(5, "A0000", "A0001", 10, true),
                new Transfer(6, "A0000", "A0001", 10, true),
                new Transfer(7, "A0000", "A0001", 10, true)));
    assertEquals(new Tally(4, 0, List.of()), tally);
    assertEquals(new Statement(OPENING - 40, 2, 2), statement("A0000"));
    assertEquals(new Statement(OPENING + 40, 2, 2), statement("A0001"));
  }

  @Test
  void withdrawalBeyondTheFundsIsRefusedAndTheNextIsMade() {
    Tally tally =
        work(
            List.of(
                new Transfer(1, "A0000", "A0001", OPENING + 1, false),
                new Transfer(2, "A0000", "A0001", OPENING, false)));
    assertEquals(
        new Tally(
            1, 1, List.of(new Complaint(1, "A0000 did not have 100001 cents within 100 ms."))),
        tally);
    assertEquals(new Statement(0, 0, 0), statement("A0000"));
    assertEquals(new Statement(2 * OPENING, 0, 0), statement("A0001"));
  }
}

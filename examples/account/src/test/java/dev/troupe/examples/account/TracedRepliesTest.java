package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Sys;
import dev.troupe.SysEvent;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a log shows of replies. */
@Timeout(20)
final class TracedRepliesTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("traced");

  @Test
  void declaredExceptionIsAReplyThatIsLoggedAndCounted() {
    AccountRef account = AccountRef.start(system, AccountServer::new);
    Sys sys = Sys.of(account.ref());
    sys.log(10);
    sys.statistics(true);
    assertThrows(InsufficientFunds.class, () -> account.withdraw(5));
    List<SysEvent> log = sys.log();
    assertEquals(2, log.size(), log::toString);
    assertEquals(SysEvent.Kind.OUT, log.get(1).kind());
    String text = log.get(1).text();
    assertTrue(text.startsWith("reply ") && text.contains("InsufficientFunds"), text);
    assertTrue(text.contains(" to "), text);
    assertEquals(1, sys.statistics().orElseThrow().messagesOut());
  }
}

package dev.troupe.trust.errors;

import dev.troupe.ActorSystem;
import dev.troupe.Mailbox;
import dev.troupe.OverloadedException;
import dev.troupe.Sys;
import dev.troupe.trust.Await;
import dev.troupe.trust.DoerRef;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Whether a bounded mailbox still has room for as many messages as it says. */
final class Rooms {

  private Rooms() {}

  /** What is wrong, or null. Its actor is idle, and the capacity 50. */
  static @Nullable String flaw(DoerRef actor, Mailbox mailbox, ActorSystem system)
      throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    actor.begin(() -> {
      busy.countDown();
      goOn.await();
    });
    busy.await();
    try {
      long letters = system.deadLetters().count();
      for (int i = 1; i <= 50; i++) {
        try {
          actor.count(i);
        } catch (OverloadedException full) {
          return mailbox + " has room for " + (i - 1) + " messages only";
        }
      }
      long lost = system.deadLetters().count() - letters;
      if (lost > 0) {
        return mailbox + " has room for " + (50 - lost) + " messages only";
      }
      if (mailbox instanceof Mailbox.Blocking) {
        return null; // the next would wait
      }
      boolean refused = false;
      try {
        actor.count(51);
      } catch (OverloadedException full) {
        refused = true;
      }
      return refused || system.deadLetters().count() - letters == 1
          ? null
          : mailbox + " has room for more than it says";
    } finally {
      goOn.countDown();
      Await.until(() -> Sys.info(actor.ref()).orElseThrow().mailboxLength() == 0);
    }
  }
}

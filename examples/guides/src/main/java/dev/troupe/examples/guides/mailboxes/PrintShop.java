package dev.troupe.examples.guides.mailboxes;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.HighWater;
import dev.troupe.Mailbox;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.SystemOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Presses with mailboxes of several kinds. */
final class PrintShop {

  private PrintShop() {}

  static PressRef bounded(ActorSystem system, CountDownLatch paper) {
    // [bounded]
    PressRef press =
        PressRef.start(
            system,
            () -> new PressServer(paper),
            StartOptions.defaults().mailbox(Mailbox.failing(2)));
    // [/bounded]
    return press;
  }

  static PressRef with(ActorSystem system, CountDownLatch paper, Mailbox mailbox) {
    return PressRef.start(
        system, () -> new PressServer(paper), StartOptions.defaults().mailbox(mailbox));
  }

  static PressRef waiting(ActorSystem system, CountDownLatch paper) {
    return with(system, paper, Mailbox.blocking(2, Duration.ofMillis(20)));
  }

  static ActorSystem watched(Consumer<HighWater> show) {
    // [alarm]
    ActorSystem system = ActorSystem.start("shop", SystemOptions.defaults().highWater(1_000));
    ActorRef watcher = system.spawn(() -> show.accept(Self.receive(HighWater.class)));
    system.alarms().watch(watcher);
    // [/alarm]
    return system;
  }
}

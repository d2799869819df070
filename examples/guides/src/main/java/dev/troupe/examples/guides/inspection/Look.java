package dev.troupe.examples.guides.inspection;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Books;
import dev.troupe.ExitReason;
import dev.troupe.ProcessInfo;
import dev.troupe.Sys;
import dev.troupe.SysEvent;
import dev.troupe.SysStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ways to look at a running actor. */
final class Look {

  private Look() {}

  static int barrier(LampRef lamp) {
    // [state]
    lamp.flip();
    lamp.flip();
    Sys sys = Sys.of(lamp.ref());
    int flips = sys.getState(LampServer.class, LampServer::count); // after both flips
    SysStatus status = sys.getStatus();
    // [/state]
    return status.suspended() ? -1 : flips;
  }

  static List<SysEvent> trace(LampRef lamp) {
    List<SysEvent> events = new ArrayList<>();
    // [trace]
    Sys sys = Sys.of(lamp.ref());
    sys.trace(1_000, events::add); // 1,000 events at most; the sink runs in the actor's turn
    lamp.flip();
    lamp.switched();
    sys.noTrace();
    // [/trace]
    return events;
  }

  static void suspend(LampRef lamp) {
    // [suspend]
    Sys sys = Sys.of(lamp.ref());
    sys.suspend();
    lamp.flip(); // waits in the mailbox
    sys.replaceState(LampServer.class, old -> new LampServer());
    sys.resume();
    // [/suspend]
  }

  // [stuck]
  static Optional<ProcessInfo> longest(ActorSystem system) {
    return Sys.processes(system).stream().max(Comparator.comparing(ProcessInfo::handlingFor));
  }

  static List<StackTraceElement> whereItHangs(ActorRef stuck) {
    return Sys.stackTrace(stuck); // asks nothing of the actor, so it works on a stuck one
  }

  static void end(ActorRef stuck) {
    stuck.exit(ExitReason.kill()); // its supervisor starts it again
  }

  // [/stuck]

  // [books]
  static void report(ActorSystem system) {
    Books books = system.books();
    System.out.println(books); // sent 9 = accepted 9; accepted = handled 7, queued 2
    if (books.deadLetters() > 0 || books.refused() > 0) {
      System.out.println(books.sent() - books.accepted() + " messages have found no mailbox");
    }
  }
  // [/books]
}

package dev.troupe.internal.actor;

import dev.troupe.CallInterruptedException;
import dev.troupe.CallTimeoutException;
import dev.troupe.ExitReason;
import dev.troupe.LostReplyException;
import dev.troupe.NoProcessException;
import dev.troupe.OverloadedException;
import dev.troupe.SelfCallException;
import dev.troupe.ServerDownException;
import dev.troupe.Sys;
import dev.troupe.WrongProtocolException;
import java.time.Duration;

/** The failures of calls, in words. */
final class Failures {

  private Failures() {}

  static ServerDownException serverDown(CallSignal<?> call, Cell callee, ExitReason reason) {
    return new ServerDownException(
        callee + " ended before it replied to " + call.name() + ": " + reason + ".", reason);
  }

  static ServerDownException ownerDown(
      CallSignal<?> call, Cell callee, Cell owner, ExitReason reason) {
    return new ServerDownException(
        owner
            + " ended before it replied to "
            + call.name()
            + " of "
            + callee
            + ", whose reply was handed over to it: "
            + reason
            + ".",
        reason);
  }

  static LostReplyException lostReply(CallSignal<?> call, Cell callee) {
    return new LostReplyException(
        "The reply to "
            + call.name()
            + " is lost: "
            + callee
            + " has put it off, and nobody holds the ReplyTo any more. Keep what Reply.later gives"
            + " until reply or fail was called on it.");
  }

  static NoProcessException noProcess(CallSignal<?> call, Cell callee) {
    return new NoProcessException(
        callee + " has ended, so " + call.name() + " cannot be called on it.");
  }

  static NoProcessException noName(String what, String name, Kernel kernel) {
    return new NoProcessException(
        "No actor of system \""
            + kernel.name()
            + "\" has the name \""
            + name
            + "\", so "
            + what
            + ".");
  }

  static WrongProtocolException wrongProtocol(Class<?> protocol, Cell callee) {
    Object server = callee.server();
    if (server == null && protocol == Sys.class) {
      return new WrongProtocolException(
          callee
              + " is a bare process and answers no Sys requests. Sys.info, Sys.stackTrace and"
              + " Sys.tree show it without asking it.");
    }
    String what =
        server == null ? "is a bare process and" : "is a " + server.getClass().getName() + " and";
    return new WrongProtocolException(
        callee
            + " "
            + what
            + " does not serve "
            + protocol.getName()
            + ". An actor serves the @Actor interfaces that its server implements.");
  }

  static OverloadedException overloaded(String what, Cell cell, long capacity) {
    return new OverloadedException(
        "The mailbox of "
            + cell
            + " is full, as "
            + capacity
            + (capacity == 1 ? " message waits" : " messages wait")
            + " in it, so this was refused: "
            + what
            + ".");
  }

  static CallTimeoutException timeout(CallSignal<?> call, Cell callee, long nanos) {
    return new CallTimeoutException(
        callee + " did not reply to " + call.name() + " within " + Duration.ofNanos(nanos) + ".");
  }

  static CallInterruptedException interrupted(CallSignal<?> call, Cell callee) {
    return new CallInterruptedException(
        "Interrupted while waiting for " + callee + " to reply to " + call.name() + ".");
  }

  static SelfCallException selfCall(CallSignal<?> call, Cell self) {
    return new SelfCallException(
        self
            + " calls "
            + call.name()
            + " on itself and would wait for ever. "
            + (call.isSystem(self) || call instanceof Ask<?, ?>
                ? "Have another actor ask, or tell it without waiting, as notify does."
                : "Call the method on `this` instead."));
  }
}

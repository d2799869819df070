package dev.troupe;

import org.jspecify.annotations.Nullable;

/**
 * A call has brought no reply. Each reason is a class of its own; the constructors are public so
 * that fakes of a protocol can throw them. Uncaught in a handler it crashes the actor that called.
 */
public abstract sealed class CallException extends RuntimeException
    permits CallInterruptedException,
        CallTimeoutException,
        DeadlockException,
        LostReplyException,
        NoProcessException,
        NodeDownException,
        OverloadedException,
        SelfCallException,
        ServerDownException,
        WrongProtocolException {
  private static final long serialVersionUID = 1L;

  CallException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

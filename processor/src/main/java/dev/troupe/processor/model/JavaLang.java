package dev.troupe.processor.model;

import java.util.List;

/**
 * The types that every source file sees without an import. No message is called like one of them,
 * or the code around it would have to write the other one in full, and its readers would wonder.
 */
public final class JavaLang {

  /** All but the exceptions and errors, whose names are those of no method. */
  public static final List<String> TYPES =
      List.of(
          """
          Appendable AutoCloseable Boolean Byte CharSequence Character Class ClassLoader ClassValue
          Cloneable Comparable Deprecated Double Enum Error Exception Float FunctionalInterface IO
          InheritableThreadLocal Integer Iterable Long Math Module ModuleLayer Number Object
          Override Package Process ProcessBuilder ProcessHandle Readable Record Runnable Runtime
          RuntimePermission SafeVarargs ScopedValue SecurityManager Short StableValue
          StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
          SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable Void
          """
              .split("\\s+"));

  private JavaLang() {}
}

package dev.troupe.processor.diagnostic;

import static dev.troupe.processor.diagnostic.Severity.ERROR;
import static dev.troupe.processor.diagnostic.Severity.NOTE;
import static dev.troupe.processor.diagnostic.Severity.WARNING;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/**
 * Every rule for protocols: what is wrong, and what to write instead. The two texts share their
 * details, so the fix may refer to those of the text by number.
 */
public enum Rule {
  NOT_AN_INTERFACE(
      ERROR,
      "%s is %s, and a protocol is an interface.",
      "Declare the methods that others call in an @Actor interface, and let the server implement"
          + " it."),
  SEALED_PROTOCOL(
      ERROR,
      "%s is sealed, so the generated stub cannot implement it.",
      "Remove 'sealed' and 'permits'."),
  PRIVATE_PROTOCOL(
      ERROR, "%s is private, so the generated code cannot see the protocol.", "Remove 'private'."),
  NAMELESS_CLASS(
      ERROR,
      "%s is declared in a compact source file, and the class of that has no name by which generated"
          + " code could mention it.",
      "Move it to a file of its own."),
  VOID_MUST_SAY_CALL_OR_CAST(
      ERROR,
      "%s returns nothing and does not say whether its caller waits.",
      "Write @Call to wait until the server has handled it, or @Cast to go on at once."),
  CALL_AND_CAST(
      ERROR,
      "%s says both @Call and @Cast.",
      "Keep @Call if its caller waits for the reply, or @Cast if it goes on at once."),
  CAST_RETURNS_A_VALUE(
      ERROR,
      "%s returns %s, but nobody waits for what a @Cast returns.",
      "Remove @Cast to make it a call, or return void."),
  CAST_DECLARES_EXCEPTIONS(
      ERROR,
      "%s declares %s, but nobody waits for what a @Cast throws.",
      "Write @Call to make the exception a reply, or remove the throws clause."),
  NOT_A_MESSAGE(
      ERROR,
      "%s is %s and never sent to the server, so %s has no meaning here.",
      "Remove it, or remove the body to make the method a message."),
  MALFORMED_TIMEOUT(
      ERROR,
      "\"%s\" is no time limit.",
      "Write a whole number with a unit, as in \"500ms\", \"2s\", \"1m\" or \"1h\"; or write"
          + " \"infinity\"."),
  ZERO_TIMEOUT(
      ERROR,
      "A time limit of \"%s\" lets every call fail.",
      "Write more than zero, or \"infinity\" for no limit."),
  TIMEOUT_TOO_LONG(
      ERROR,
      "A time limit of \"%s\" is longer than 365 days.",
      "Write a shorter one, or \"infinity\" for no limit."),
  THROWS_TOO_BROAD(
      ERROR,
      "%s declares %s, which would make every failure of the server a reply instead of a crash.",
      "Declare the exceptions that are answers, or none."),
  THROWS_TYPE_VARIABLE(
      ERROR,
      "%s declares %s, a type variable, and nobody can tell at run time whether a failure is one.",
      "Declare the exceptions themselves."),
  RESULT_ONLY_VARIABLE(
      ERROR,
      "%s returns %s, but no parameter says what %s is, so the reply cannot be checked.",
      "Add a parameter that says it, such as Class<%3$s>; or make %3$s a type parameter of %s."),
  PARAMETER_NAMES_LOST(
      NOTE,
      "%s inherits from %s, whose class file does not tell the names of parameters.",
      "Compile that with -parameters, or the generated %s calls them arg0, arg1 and so on."),
  RETURNS_FUTURE(
      ERROR,
      "%s returns %s, but a stub makes a future of every call by itself.",
      "Return what the future holds; a caller that does not wait writes async().%s(…) on the %s."),
  NOT_SENDABLE(ERROR, "%s: %s.", "%s"),
  BLANK_REASON(
      ERROR,
      "The @UnsafeSend of %s gives no reason.",
      "Write why sharing it does no harm, as in @UnsafeSend(\"copied in the constructor\")."),
  SUSPEND_FUNCTION(
      ERROR,
      "%s has a Continuation, as Kotlin's suspend functions have: it is the rest of its caller's"
          + " program, which would go on inside the server.",
      "Remove 'suspend': the caller of a call waits anyway, and whoever must not wait writes"
          + " async().%s(…) on the %s."),
  RESERVED_METHOD(ERROR, "%s has the signature of a method of %s.", "Give it another name."),
  HIDDEN_TYPE(
      ERROR,
      "%s mentions %s, which the generated code in %s cannot see.",
      "Make that type visible there, or use another one."),
  HIDDEN_NAME(
      ERROR, "The generated %s needs %s, but there the name means %s.", "Rename one of the two."),
  NAME_TAKEN(
      ERROR,
      "The generated type %s would replace a type that exists already.",
      "Rename that type or the protocol; if it was generated, leave it out of the sources."),
  NAME_CLASH(
      ERROR,
      "The generated types %s and %s of this protocol are those of %s too.",
      "Rename one of the two protocols."),
  NAME_TOO_LONG(
      ERROR,
      "The name of %s is too long for the generated code.",
      "Shorten it, so that %s has %s bytes at most."),
  PROTOCOL_TOO_LARGE(
      ERROR,
      "%s has too many messages, parameters or exceptions for one class file.",
      "Take some of its methods into another @Actor interface; a server implements both."),
  TYPE_TOO_DEEP(
      ERROR,
      "%s has types that are nested more than 100 levels deep.",
      "Declare a record or a class for the inner part of them."),
  DIAMOND_DISAGREES(
      ERROR,
      "%s is inherited from %s and from %s, which disagree in %s.",
      "Declare it in %s itself to settle it."),
  WRONG_OVERRIDE(
      ERROR,
      "%s returns %s, but overrides a method of %s that returns %s.",
      "Return %4$s or a subtype of it, or give the method another name."),
  OBJECT_BOUND(
      ERROR,
      "%s bounds its type parameter %s by Object and by something else.",
      "Leave Object out: every type is bounded by it."),
  ARRAY_BOUND(
      ERROR,
      "%s bounds its type parameter %s by an array, which the type arguments of a parent have made"
          + " of it.",
      "Inherit from that parent with another type argument, such as a record that holds the"
          + " array."),
  UNRESOLVED_TYPE(
      ERROR,
      "%s mentions %s, which cannot be found, so no stub was generated for %s.",
      "Write that type or import it; a protocol mentions another one by its interface, not by its"
          + " stub.%s"),
  LOCAL_PROTOCOL(
      ERROR,
      "%s is declared inside of a method, where no processor sees it, so nothing is generated for"
          + " it.",
      "Move it out of the method."),
  CALLS_ITSELF(
      ERROR,
      "%s calls %s of its own actor, which cannot answer before this has returned.",
      "Call the server's method %s(…) directly; or let it come later, by a cast, by async() or by"
          + " Self.ref().send(…)."),
  CALL_RING(
      NOTE,
      "Actors of these types may wait for each other in a ring: %s.",
      "Make one of these calls a @Cast, or call by async() and answer by Reply.later(…)."),
  DROPPED_REPLY(
      WARNING,
      "'%s' is %s, so its caller waits in vain.",
      "Answer by reply(…) or fail(…), or keep it for later, on every path."),
  LEAKS_STATE(WARNING, "%s hands out %s, %s.", "%s"),
  DEFAULT_OVERRIDDEN(
      WARNING,
      "%s overrides %s, a default method, which a stub runs itself without asking the server.",
      "Give it another name, or remove the body in the interface to make the method a message."),
  UNKNOWN_OPTION(ERROR, "-A%s is no option of Troupe's processor.", "%s"),
  MALFORMED_OPTION(ERROR, "-A%s cannot be \"%s\".", "Write one of: %s."),
  /** Told by the detector beside the annotations, which has these texts once more. */
  PROCESSING_OFF(
      ERROR,
      "%s has no %s, because Troupe's annotation processor did not run.",
      "Put troupe-processor on the processor path (annotationProcessorPaths in Maven,"
          + " annotationProcessor in Gradle, --processor-path of javac), or on the class path with"
          + " -proc:full; and remove -proc:none."),
  RELEASE_TOO_OLD(
      ERROR,
      "%s is compiled as Java %s, but the generated code is Java 21.",
      "Write --release 21 or later; to run, it needs a JDK 25 in any case."),
  RUNTIME_MISSING(ERROR, "%s cannot see the runtime's type %s.", "%s"),
  PROCESSOR_BUG(
      ERROR,
      "The processor failed on %s.",
      "This is a bug in Troupe, not in your code; please report it with this text.\n%s");

  private final Severity severity;
  private final String text;
  private final String fix;

  Rule(Severity severity, String text, String fix) {
    this.severity = severity;
    this.text = text;
    this.fix = fix;
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong, with {@code %s} for each detail. */
  public String text() {
    return text;
  }

  /** What to write instead, with {@code %s} for each detail. */
  public String fix() {
    return fix;
  }

  /** The whole message, which starts with the rule's name. */
  public String message(Object... details) {
    return "[" + this + "] " + String.format(Locale.ROOT, text + " " + fix, details);
  }

  /** The name as messages say it: {@code VoidMustSayCallOrCast}. */
  @Override
  public String toString() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(joining());
  }
}

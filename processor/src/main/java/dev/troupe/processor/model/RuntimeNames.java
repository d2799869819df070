package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * Every type of the annotations and of the runtime that the processor knows. It knows them by name
 * only, so that it depends on neither at compile time; a test resolves each name.
 */
public final class RuntimeNames {

  /** The module that generated code must read. */
  public static final String RUNTIME_MODULE = "dev.troupe";

  public static final ClassName ACTOR = annotation("Actor");
  public static final ClassName CALL = annotation("Call");
  public static final ClassName CAST = annotation("Cast");
  public static final ClassName ACTOR_GENERATED = annotation("ActorGenerated");
  public static final ClassName SENDABLE = annotation("Sendable");
  public static final ClassName TRUST_SENDABLE = annotation("TrustSendable");
  public static final ClassName UNSAFE_SEND = annotation("UnsafeSend");

  public static final ClassName ACTOR_REF = api("ActorRef");
  public static final ClassName ACTOR_SYSTEM = api("ActorSystem");
  public static final ClassName CHILD_SPEC = api("ChildSpec");
  public static final ClassName EXIT_REASON = api("ExitReason");
  public static final ClassName GEN_SERVER = api("GenServer");
  public static final ClassName REPLY = api("Reply");
  public static final ClassName REPLY_TO = api("ReplyTo");
  public static final ClassName SELF = api("Self");
  public static final ClassName START_OPTIONS = api("StartOptions");
  public static final ClassName VIA = api("Via");

  public static final ClassName CALL_MESSAGE = spi("CallMessage");
  public static final ClassName CAST_MESSAGE = spi("CastMessage");
  public static final ClassName COPIES = spi("Copies");
  public static final ClassName ROUTE = spi("Route");
  public static final ClassName STUB = spi("Stub");
  public static final ClassName VOID_CALL_MESSAGE = spi("VoidCallMessage");

  /** The annotations that the processor claims. */
  public static final List<ClassName> ANNOTATIONS =
      List.of(ACTOR, CALL, CAST, ACTOR_GENERATED, SENDABLE, TRUST_SENDABLE, UNSAFE_SEND);

  /** The runtime's types that generated code mentions, or that its servers do. */
  public static final List<ClassName> RUNTIME =
      List.of(
          ACTOR_REF,
          ACTOR_SYSTEM,
          CHILD_SPEC,
          EXIT_REASON,
          GEN_SERVER,
          REPLY,
          REPLY_TO,
          SELF,
          START_OPTIONS,
          VIA,
          CALL_MESSAGE,
          CAST_MESSAGE,
          COPIES,
          ROUTE,
          STUB,
          VOID_CALL_MESSAGE);

  private RuntimeNames() {}

  private static ClassName annotation(String name) {
    return ClassName.get("dev.troupe.annotations", name);
  }

  private static ClassName api(String name) {
    return ClassName.get("dev.troupe", name);
  }

  private static ClassName spi(String name) {
    return ClassName.get("dev.troupe.spi", name);
  }
}

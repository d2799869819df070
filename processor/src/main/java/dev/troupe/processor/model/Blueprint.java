package dev.troupe.processor.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A sound protocol with every decision about its generated code made. */
public record Blueprint(Protocol protocol, List<Operation> operations, CopyNames copies) {

  private static final String SHARED_LIMIT = "LIMIT";

  public Blueprint {
    operations = List.copyOf(operations);
  }

  /** Draws it; the checks must have passed. */
  public static Blueprint of(Protocol protocol) {
    Map<String, String> messages = MessageNames.of(protocol);
    Map<String, String> constants = ConstantNames.of(messages.values(), SHARED_LIMIT);
    Limit shared =
        protocol
            .timeout()
            .map(timeout -> limit(timeout, SHARED_LIMIT))
            .orElseGet(Limit.OfSystem::new);
    List<Operation> operations = new ArrayList<>();
    protocol
        .messages()
        .forEach(method -> {
          String message = requireNonNull(messages.get(method.erasedSignature()));
          String constant = requireNonNull(constants.get(message));
          Optional<Limit> own = method.marks().timeout().map(said -> limit(said, constant));
          operations.add(
              method.isCast()
                  ? new Operation.Cast(method, message)
                  : new Operation.Call(method, message, own.orElse(shared), method.replies()));
        });
    return new Blueprint(protocol, operations, CopyNames.of(protocol));
  }

  public Stream<Operation.Call> calls() {
    return operations.stream()
        .filter(Operation.Call.class::isInstance)
        .map(Operation.Call.class::cast);
  }

  private static Limit limit(Timeout timeout, String constant) {
    return switch (timeout.limit()) {
      case TimeLimit.Finite(String text, long nanos) -> new Limit.Constant(constant, nanos, text);
      case TimeLimit.Infinite() -> new Limit.None();
      case TimeLimit.Malformed(), TimeLimit.Zero(), TimeLimit.TooLong() ->
          throw new IllegalStateException("unchecked timeout: " + timeout.text());
    };
  }
}

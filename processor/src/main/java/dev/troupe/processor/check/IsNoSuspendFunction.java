package dev.troupe.processor.check;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Protocol;

/** Kotlin's compiler shows a suspend function as a method with one more parameter. */
final class IsNoSuspendFunction implements MessageCheck {

  private static final ClassName CONTINUATION = ClassName.get("kotlin.coroutines", "Continuation");

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (isOne(message)) {
      report.add(
          Rule.SUSPEND_FUNCTION,
          message.origin(),
          message,
          message.name(),
          protocol.stub().simpleName());
    }
  }

  static boolean isOne(Method message) {
    return message.parameters().stream().anyMatch(IsNoSuspendFunction::isContinuation);
  }

  private static boolean isContinuation(Parameter parameter) {
    return parameter.type().erasure().equals(CONTINUATION);
  }
}

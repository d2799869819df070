package dev.troupe.processor.plugin;

import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.plugin.OwnCode.Lambdas;

/** A server that waits for itself waits in vain. */
final class CallsItself implements ServerCheck {

  private final Compiler compiler;
  private final Actors actors;

  CallsItself(Compiler compiler, Actors actors) {
    this.compiler = compiler;
    this.actors = actors;
  }

  @Override
  public void check(Server server, Findings findings) {
    SelfRefs selfRefs = new SelfRefs(compiler, server);
    for (TurnCode.Call call : TurnCode.calls(compiler, server, Lambdas.NONE)) {
      actors
          .message(call.method())
          .filter(Actors::isCall)
          .filter(_ -> selfRefs.isCalledOnSelf(call.path(), call.tree()))
          .ifPresent(message ->
              findings.add(
                  Rule.CALLS_ITSELF,
                  call.path(),
                  call.place(),
                  Actors.label(message),
                  message.getSimpleName()));
    }
  }
}

package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Protocol.Surroundings;
import dev.troupe.processor.model.RuntimeNames;

/** Generated code is of no use without the runtime. */
final class SeesTheRuntime implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    protocol.surroundings().missing().stream()
        .findFirst()
        .ifPresent(type ->
            report.add(
                Rule.RUNTIME_MISSING,
                protocol.annotation(),
                protocol,
                type,
                remedy(protocol.surroundings())));
  }

  private static String remedy(Surroundings surroundings) {
    return surroundings
        .module()
        .map(module ->
            "Write \"requires %s;\" in the module-info.java of %s."
                .formatted(RuntimeNames.RUNTIME_MODULE, module))
        .orElse("Add troupe-runtime to the class path.");
  }
}

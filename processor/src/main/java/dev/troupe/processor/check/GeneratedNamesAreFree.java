package dev.troupe.processor.check;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;

/** The two generated types replace nobody else's. */
final class GeneratedNamesAreFree implements Check {

  private final Claims claims;

  GeneratedNamesAreFree(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void check(Protocol protocol, Report report) {
    for (ClassName occupied : protocol.surroundings().occupied()) {
      report.add(Rule.NAME_TAKEN, protocol.origin(), occupied);
    }
    claims
        .rival(protocol.type())
        .ifPresent(rival ->
            report.add(
                Rule.NAME_CLASH,
                protocol.origin(),
                protocol.stub(),
                protocol.messageTypes().simpleName(),
                rival));
  }
}

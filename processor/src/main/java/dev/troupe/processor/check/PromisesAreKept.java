package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.diagnostic.Severity;
import dev.troupe.processor.model.Promise;
import java.util.Optional;

/** A class with {@code @Sendable} is what it says. */
public final class PromisesAreKept {

  private final Optional<Severity> severity;

  /**
   * @param severity empty if nobody wants to know
   */
  public PromisesAreKept(Optional<Severity> severity) {
    this.severity = severity;
  }

  public void check(Promise promise, Report report) {
    severity.ifPresent(chosen ->
        promise
            .broken()
            .forEach(broken ->
                report.add(
                    Rule.NOT_SENDABLE,
                    chosen,
                    broken.origin(),
                    broken.subject(),
                    broken.flaw().problem(),
                    broken.flaw().fix())));
    promise
        .waivers()
        .forEach(waived ->
            WaiversHaveReasons.check(Optional.of(waived.waiver()), waived.subject(), report));
  }
}

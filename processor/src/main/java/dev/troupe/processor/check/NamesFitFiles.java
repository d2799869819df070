package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.FileNames;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** The generated types are files, and the names of methods are texts in them. */
final class NamesFitFiles implements Check {

  /** In bytes: less than a class file allows, as the messages say more than the name. */
  private static final int LONGEST_METHOD = 60_000;

  @Override
  public void check(Protocol protocol, Report report) {
    if (!FileNames.allow(protocol.type())) {
      report.add(
          Rule.NAME_TOO_LONG,
          protocol.origin(),
          protocol,
          FileNames.joined(protocol.type()),
          FileNames.longestProtocol());
    }
    protocol
        .messages()
        .filter(message -> FileNames.size(message.name()) > LONGEST_METHOD)
        .forEach(message -> add(message, report));
  }

  private static void add(Method message, Report report) {
    String start = FileNames.cut(message.name(), 40) + "…";
    report.add(Rule.NAME_TOO_LONG, message.origin(), start, "it", LONGEST_METHOD);
  }
}

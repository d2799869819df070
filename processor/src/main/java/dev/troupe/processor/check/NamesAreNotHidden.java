package dev.troupe.processor.check;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A stub inherits the member types of its protocol, and they hide types of the same package. Types
 * of other packages are written in full where that happens; those of the same package are not. A
 * type that is called like a package leaves nothing to write in full.
 */
final class NamesAreNotHidden implements Check {

  private static final Set<String> PACKAGES = Set.of("dev", "java");

  @Override
  public void check(Protocol protocol, Report report) {
    Stream.concat(
            protocol.surroundings().hiding().stream(),
            protocol.members().types().stream()
                .filter(member -> PACKAGES.contains(member.simpleName())))
        .forEach(hiding ->
            report.add(
                Rule.HIDDEN_NAME,
                protocol.origin(),
                protocol.stub().simpleName(),
                "the package " + hiding.simpleName(),
                hiding));
    ClassName stub = protocol.stub();
    List<ClassName> members = new ArrayList<>(protocol.members().types());
    if (protocol.type().packageName().isEmpty()) {
      members.add(stub.nestedClass("Async")); // There is no longer name to tell them apart by.
    }
    for (ClassName needed : needed(protocol)) {
      members.stream()
          .filter(member -> member.simpleName().equals(needed.simpleName()))
          .findFirst()
          .ifPresent(member ->
              report.add(Rule.HIDDEN_NAME, protocol.origin(), stub.simpleName(), needed, member));
    }
  }

  /** The top-level types of the package that the stub mentions. */
  private static Set<ClassName> needed(Protocol protocol) {
    Set<ClassName> needed = new LinkedHashSet<>();
    needed.add(protocol.type().topLevelClassName());
    needed.add(protocol.stub());
    needed.add(protocol.messageTypes());
    protocol.mentioned().stream()
        .filter(type -> type.packageName().equals(protocol.type().packageName()))
        .forEach(type -> needed.add(type.topLevelClassName()));
    return needed;
  }
}

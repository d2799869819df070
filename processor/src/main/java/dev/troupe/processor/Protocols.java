package dev.troupe.processor;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.check.Check;
import dev.troupe.processor.check.Checks;
import dev.troupe.processor.check.Claims;
import dev.troupe.processor.diagnostic.Printer;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.diagnostic.SourceOrigin;
import dev.troupe.processor.model.Blueprint;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.read.ProtocolReader;
import dev.troupe.processor.write.SourceWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Takes the protocols of a compilation through reading, checking and writing. */
final class Protocols {

  /** What the generated code is written in. */
  private static final SourceVersion OLDEST_RELEASE = SourceVersion.RELEASE_21;

  private final Printer printer;
  private final SourceVersion release;
  private final Waiting waiting;
  private final ProtocolReader reader;
  private final List<Check> checks;
  private final SourceWriter writer;
  private final Claims claims = new Claims();

  /** Which types exist, as far as somebody has asked in this round: to find out is slow. */
  private final Map<ClassName, Boolean> existing = new HashMap<>();

  Protocols(
      ProcessingEnvironment environment,
      Options options,
      Predicate<TypeElement> inSource,
      List<Check> moreChecks) {
    var elements = environment.getElementUtils();
    this.printer = new Printer(environment.getMessager());
    this.release = environment.getSourceVersion();
    this.waiting = new Waiting(elements, environment.getTypeUtils(), inSource);
    this.reader =
        new ProtocolReader(elements, environment.getTypeUtils(), inSource, options.trusted());
    this.writer =
        new SourceWriter(
            environment.getFiler(),
            (protocol, name) ->
                existing.computeIfAbsent(
                    name,
                    _ ->
                        elements.getTypeElement(
                                elements.getModuleOf(protocol), name.canonicalName())
                            != null));
    this.checks = new ArrayList<>(Checks.all(claims, options.sendable()));
    this.checks.addAll(moreChecks);
  }

  /** Takes the protocols of a round, after those that wait since an earlier one. */
  void process(Collection<TypeElement> found) {
    if (release.compareTo(OLDEST_RELEASE) < 0) {
      found.stream().limit(1).forEach(this::refuseRelease); // The others would hear the same.
      return;
    }
    existing.clear();
    List<TypeElement> protocols = Stream.concat(waiting.take().stream(), found.stream()).toList();
    // All before the first is checked, lest the order of the files decides between two rivals.
    protocols.stream().map(ClassName::get).forEach(claims::claim);
    protocols.forEach(this::process);
  }

  /** Tells of what has waited in vain. */
  void reportWaiting() {
    waiting.report(printer, claims);
  }

  private void refuseRelease(TypeElement protocol) {
    Report report = new Report();
    report.add(
        Rule.RELEASE_TOO_OLD,
        at(protocol),
        protocol.getSimpleName(),
        release.name().replace("RELEASE_", ""));
    printer.print(report);
  }

  private void process(TypeElement protocol) {
    Report report = new Report();
    try {
      if (reader.isInNamelessClass(protocol)) {
        // No stand-in either, and it must not wait: in the next round it would not be found.
        report.add(Rule.NAMELESS_CLASS, at(protocol), protocol.getSimpleName());
      } else if (!waiting.addIfIncomplete(protocol)) {
        generate(protocol, report);
      }
    } catch (StackOverflowError tooDeep) {
      report.add(Rule.TYPE_TOO_DEEP, at(protocol), protocol.getSimpleName());
    } catch (IOException | RuntimeException | AssertionError | LinkageError failure) {
      // Thrown on, it would end the compiler without a word on which protocol it was.
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      report.add(Rule.PROCESSOR_BUG, at(protocol), ClassName.get(protocol), trace);
    }
    printer.print(report);
  }

  private static SourceOrigin at(TypeElement protocol) {
    return new SourceOrigin(0, protocol, null, null);
  }

  private void generate(TypeElement element, Report report) throws IOException {
    Protocol protocol = reader.read(element);
    checks.forEach(check -> check.check(protocol, report));
    if (report.isClean()) {
      writer.write(Blueprint.of(protocol), element);
    } else {
      writer.writeStandIn(protocol, element);
    }
  }
}

package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users set by {@code -Atroupe.…}. */
class OptionsTest {

  @TempDir private Path temporary;
  private Path account;

  @BeforeEach
  void writeAccount() {
    account = temporary.resolve("Account.java");
    Cases.write(account, "@dev.troupe.annotations.Actor interface Account { long balance(); }");
  }

  @Test
  void legalOptionsAreAccepted() throws IOException {
    assertEquals(
        List.of(),
        compile(
            "-Atroupe.sendable=warn",
            "-Atroupe.sendable.trust=com.foo.Bar, com.bar.*",
            "-Atroupe.claim=true"));
  }

  @Test
  @Breaks(Rule.UNKNOWN_OPTION)
  void typoIsToldOnceWithWhatWasMeant() throws IOException {
    assertEquals(
        List.of(
            "[UnknownOption] -Atroupe.sendabel is no option of Troupe's processor. Did you mean"
                + " -Atroupe.sendable?"),
        compile("-Atroupe.sendabel=warn"));
  }

  @Test
  @Breaks(Rule.UNKNOWN_OPTION)
  void otherNonsenseIsToldWithAllOptions() throws IOException {
    assertEquals(
        List.of(
            "[UnknownOption] -Atroupe.verbose is no option of Troupe's processor. The options are"
                + " -Atroupe.sendable, -Atroupe.sendable.trust, -Atroupe.claim."),
        compile("-Atroupe.verbose"));
  }

  @Test
  @Breaks(Rule.MALFORMED_OPTION)
  void illegalValueIsToldWithTheLegalOnes() throws IOException {
    assertEquals(
        List.of("[MalformedOption] -Atroupe.claim cannot be \"\". Write one of: true, false."),
        compile("-Atroupe.claim"));
    assertEquals(
        List.of(
            "[MalformedOption] -Atroupe.sendable cannot be \"loud\". Write one of: error, warn,"
                + " off."),
        compile("-Atroupe.sendable=loud"));
  }

  @Test
  void optionsOfOtherProcessorsAreNoneOfOurs() throws IOException {
    List<String> said = compile("-Aother.verbose=true");
    assertEquals(1, said.size(), said::toString);
    assertEquals(
        "The following options were not recognized by any processor: '[other.verbose]'",
        said.getFirst());
  }

  @Test
  void annotationsAreClaimedUnlessTheUserSaysNo() throws IOException {
    assertEquals(List.of(), seenByOthers());
    assertEquals(List.of("dev.troupe.annotations.Actor"), seenByOthers("-Atroupe.claim=false"));
  }

  /** Troupe's annotations that a processor after it gets to see. */
  private List<String> seenByOthers(String... options) throws IOException {
    List<String> seen = new ArrayList<>();
    AbstractProcessor other =
        new AbstractProcessor() {
          @Override
          public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
          }

          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
          }

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
              annotations.stream()
                  .map(type -> type.getQualifiedName().toString())
                  .filter(name -> name.endsWith(".Actor"))
                  .forEach(seen::add);
            }
            return false;
          }
        };
    Javac.compileWithOptions(
        List.of(account),
        temporary.resolve("output"),
        List.of(Javac.ANNOTATIONS, Javac.RUNTIME),
        List.of(options),
        new ActorProcessor(),
        other);
    return seen;
  }

  private List<String> compile(String... options) throws IOException {
    return Javac.compileAsUsersDo(List.of(account), temporary.resolve("output"), options)
        .diagnostics();
  }
}

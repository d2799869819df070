package dev.troupe.processor;

import static dev.troupe.processor.Javac.ANNOTATIONS;
import static dev.troupe.processor.Javac.JSPECIFY;
import static dev.troupe.processor.Javac.PROCESSOR_PATH;
import static dev.troupe.processor.Javac.RUNTIME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.processor.JavacCommand.Result;
import dev.troupe.processor.diagnostic.Rule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the detector beside the annotations speaks, and where it does not or cannot. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ProcessingOffTest {

  private static final String TEXT =
      "[ProcessingOff] Account has no AccountRef, because Troupe's annotation processor did not"
          + " run. Put troupe-processor on the processor path (annotationProcessorPaths in Maven,"
          + " annotationProcessor in Gradle, --processor-path of javac), or on the class path with"
          + " -proc:full; and remove -proc:none.";

  private static final String PROCESSING_OFF = "Account.java:4:8: compiler.err.proc.messager: ";

  private static final String NO_IMPORT =
      "Import.java:2:12: compiler.err.cant.resolve.location: kindname.class, AccountRef, , ,"
          + " (compiler.misc.location: kindname.package, bank, null)";

  private static final String NO_BODY =
      "Body.java:3:26: compiler.err.cant.resolve.location: kindname.class, AccountRef, , ,"
          + " (compiler.misc.location: kindname.class, bank.Body, null)";

  private static final Result SOUND = new Result(0, List.of());

  private static final File TESTS = Javac.home(ProcessingOffTest.class);

  @TempDir private Path folder;

  /** A processor that is not ours. */
  public static final class Foreign extends AbstractProcessor {

    public Foreign() {}

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
      return false;
    }
  }

  @BeforeEach
  void writeSources() {
    write(
        "Account.java",
        """
        package bank;
        import dev.troupe.annotations.Actor;
        @Actor
        public interface Account {}
        """);
    write(
        "Body.java",
        "package bank;\nclass Body {\n  Object made() { return AccountRef.class; }\n}");
    write("Import.java", "package user;\nimport bank.AccountRef;\nclass Import {}\n");
    write("foreign/META-INF/services/" + Processor.class.getName(), Foreign.class.getName() + "\n");
  }

  // Where it speaks.

  @Test
  @Breaks(Rule.PROCESSING_OFF)
  void withoutAProcessorPathAMissingImportIsExplained() throws Exception {
    assertEquals(
        failed(NO_IMPORT, PROCESSING_OFF + TEXT),
        javac().with("Import.java", "Account.java").run());
  }

  @Test
  void theDetectorSaysWhatTheRuleSays() {
    assertEquals(Rule.PROCESSING_OFF.message("Account", "AccountRef"), TEXT);
  }

  @Test
  void explanationComesBeforeWhatBodiesMiss() throws Exception {
    assertEquals(
        failed(PROCESSING_OFF + TEXT, NO_BODY), javac().with("Account.java", "Body.java").run());
  }

  @Test
  void stubThatNobodyMentionsIsMissedToo() throws Exception {
    assertEquals(failed(PROCESSING_OFF + TEXT), javac().with("Account.java").run());
  }

  @Test
  void gradleWithoutAProcessorIsTold() throws Exception {
    assertEquals(
        failed(NO_IMPORT, PROCESSING_OFF + TEXT),
        javac().with("-proc:none", "-sourcepath", "", "Account.java", "Import.java").run());
  }

  @Test
  void processorOnTheClassPathDoesNotRunByItself() throws Exception {
    assertEquals(failed(PROCESSING_OFF + TEXT), javacOn(PROCESSOR_PATH).with("Account.java").run());
  }

  @Test
  void foreignProcessorOnTheClassPathIsNoneOfOurs() throws Exception {
    assertEquals(
        failed(NO_IMPORT, PROCESSING_OFF + TEXT),
        javacOn(foreign()).with("-proc:full", "Account.java", "Import.java").run());
    assertEquals(
        failed(PROCESSING_OFF + TEXT, NO_BODY),
        javacOn(foreign()).with("-proc:full", "Account.java", "Body.java").run());
  }

  @Test
  void foreignProcessorThatIsNamedKeepsOursFromRunning() throws Exception {
    List<File> both = new ArrayList<>(PROCESSOR_PATH);
    both.add(TESTS);
    assertEquals(
        failed(PROCESSING_OFF + TEXT, NO_BODY),
        javacOn(both)
            .with("-processor", Foreign.class.getName(), "Account.java", "Body.java")
            .run());
  }

  @Test
  void foreignProcessorPathThatHasTheAnnotationsTells() throws Exception {
    List<File> path = new ArrayList<>(foreign());
    path.add(ANNOTATIONS);
    assertEquals(
        failed(NO_IMPORT, PROCESSING_OFF + TEXT),
        javac().path("--processor-path", path).with("Account.java", "Import.java").run());
  }

  @Test
  void nestedProtocolIsNamedAsPeopleWriteIt() throws Exception {
    write("Shop.java", "class Shop {\n  @dev.troupe.annotations.Actor interface Till {}\n}");
    assertEquals(
        failed(
            "Shop.java:2:33: compiler.err.proc.messager: "
                + Rule.PROCESSING_OFF.message("Shop.Till", "Shop_TillRef")),
        javac().with("Shop.java").run());
  }

  @Test
  void oneOfManyIsTold() throws Exception {
    write("Audit.java", "package bank; @dev.troupe.annotations.Actor interface Audit {}");
    assertEquals(failed(PROCESSING_OFF + TEXT), javac().with("Account.java", "Audit.java").run());
  }

  // Where there is nothing to say.

  @Test
  void stubThatIsGeneratedIsNotMissed() throws Exception {
    assertEquals(
        SOUND,
        javac().path("--processor-path", PROCESSOR_PATH).with("Account.java", "Import.java").run());
    assertEquals(
        SOUND, javacOn(PROCESSOR_PATH).with("-proc:full", "Account.java", "Import.java").run());
  }

  @Test
  void stubOfAnEarlierCompilationIsNotMissed() throws Exception {
    write("AccountRef.java", "package bank; public class AccountRef {}");
    assertEquals(SOUND, javac().with("Account.java", "AccountRef.java", "Import.java").run());
    File earlier = folder.resolve("classes").toFile();
    assertEquals(SOUND, javacOn(List.of(earlier)).with("Account.java", "Import.java").run());
  }

  @Test
  void stubOnTheSourcePathIsNotMissed() throws Exception {
    write("bank/AccountRef.java", "package bank; class AccountRef {}");
    assertEquals(SOUND, javac().with("-sourcepath", ".", "Account.java").run());
    write("Audit.java", "package bank; @dev.troupe.annotations.Actor interface Audit {}");
    assertEquals(
        failed(
            "Audit.java:1:45: compiler.err.proc.messager: "
                + Rule.PROCESSING_OFF.message("Audit", "AuditRef")),
        javac().with("-sourcepath", ".", "Account.java", "Audit.java").run());
  }

  @Test
  void protocolWithAnErrorOfItsOwnIsLeftToTheProcessor() throws Exception {
    write(
        "Wrong.java",
        """
        @dev.troupe.annotations.Actor
        interface Wrong {
          void a();
        }
        """);
    Result expected =
        failed(
            "Wrong.java:3:8: compiler.err.proc.messager: "
                + Rule.VOID_MUST_SAY_CALL_OR_CAST.message("a()"));
    assertEquals(expected, javacOn(PROCESSOR_PATH).with("-proc:full", "Wrong.java").run());
    assertEquals( // With this option the compiler goes on after errors.
        expected,
        javacOn(PROCESSOR_PATH)
            .with("-proc:full", "--should-stop=ifError=FLOW", "Wrong.java")
            .run());
  }

  @Test
  void errorsThatKeepTheProcessorFromRunningAreEnough() throws Exception {
    write("Twice.java", "package bank;\nclass Twice {}\nclass Twice {}");
    assertEquals(
        failed("Twice.java:3:1: compiler.err.duplicate.class: bank.Twice"),
        javacOn(PROCESSOR_PATH).with("-proc:full", "Account.java", "Twice.java").run());
  }

  @Test
  void syntaxErrorsAreEnough() throws Exception {
    write("Half.java", "package bank;\nclass Half {\n");
    assertEquals(
        failed("Half.java:2:13: compiler.err.premature.eof"),
        javac().with("Account.java", "Half.java").run());
  }

  @Test
  void compilationForProcessorsAloneMayLeaveTheStubToAnother() throws Exception {
    assertEquals(SOUND, javacOn(foreign()).with("-proc:only", "Account.java", "Body.java").run());
  }

  @Test
  void missingOnPurposeIsSuppressed() throws Exception {
    write(
        "Quiet.java",
        """
        @SuppressWarnings("troupe:ProcessingOff")
        class Quiet {
          @dev.troupe.annotations.Actor
          interface Inside {}
        }
        @SuppressWarnings({"unused", "troupe:ProcessingOff"})
        @dev.troupe.annotations.Actor
        interface Direct {}
        """);
    assertEquals(SOUND, javac().with("-proc:none", "Quiet.java").run());
  }

  @Test
  void otherInterfacesNeedNoStub() throws Exception {
    write("Actor.java", "package other; public @interface Actor {}");
    write("Plain.java", "package other; interface Plain {}\n@Actor interface Marked {}");
    assertEquals(SOUND, javac().with("Actor.java", "Plain.java").run());
  }

  // Where it cannot speak.

  @Test
  void foreignProcessorPathHasNoDetector() throws Exception {
    assertEquals(
        failed(NO_IMPORT),
        javac().path("--processor-path", foreign()).with("Account.java", "Import.java").run());
  }

  @Test
  void modulePathHasNoDetector() throws Exception {
    write("module-info.java", "module user { requires dev.troupe; }");
    assertEquals(
        failed(NO_IMPORT),
        new JavacCommand(folder)
            .path("--module-path", List.of(ANNOTATIONS, RUNTIME, JSPECIFY))
            .with("module-info.java", "Account.java", "Import.java")
            .run());
  }

  @Test
  void protocolThatIsNotCompiledAlongIsNotSeen() throws Exception {
    assertEquals(failed(PROCESSING_OFF + TEXT), javac().with("Account.java").run());
    write(
        "Account.java",
        """
        package bank;
        @SuppressWarnings("troupe:ProcessingOff")
        @dev.troupe.annotations.Actor
        public interface Account {}
        """);
    assertEquals(SOUND, javac().with("Account.java").run());
    File earlier = folder.resolve("classes").toFile();
    assertEquals(failed(NO_IMPORT), javacOn(List.of(earlier)).with("Import.java").run());
  }

  /** A value that cannot be read makes the detector throw. */
  @Test
  void detectorThatFailsBreaksNothing() throws Exception {
    write(
        "Odd.java",
        """
        @SuppressWarnings(5)
        @dev.troupe.annotations.Actor
        interface Odd {}
        """);
    assertEquals(
        failed(
            "Odd.java:1:19: compiler.err.prob.found.req: (compiler.misc.inconvertible.types: int,"
                + " java.lang.String)"),
        javac().with("Odd.java").run());
  }

  private JavacCommand javac() {
    return javacOn(List.of());
  }

  /** With Troupe and more on the class path. */
  private JavacCommand javacOn(List<File> more) {
    List<File> classPath = new ArrayList<>(List.of(ANNOTATIONS, RUNTIME));
    classPath.addAll(more);
    return new JavacCommand(folder).path("--class-path", classPath);
  }

  /** A path on which javac finds the other processor. */
  private List<File> foreign() {
    return List.of(folder.resolve("foreign").toFile(), TESTS);
  }

  private void write(String file, String text) {
    Cases.write(folder.resolve(file), text);
  }

  private static Result failed(String... errors) {
    List<String> lines = new ArrayList<>(List.of(errors));
    lines.add(errors.length == 1 ? "1 error" : errors.length + " errors");
    return new Result(1, lines);
  }
}

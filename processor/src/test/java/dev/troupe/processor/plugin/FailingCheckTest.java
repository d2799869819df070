package dev.troupe.processor.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import dev.troupe.annotations.Actor;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check that fails is no trouble of the user's. */
class FailingCheckTest {

  private static final BodyCheck FAILS =
      (_, _) -> {
        throw new StackOverflowError("a planted bug");
      };

  private String before = "";

  @BeforeEach
  void remember() {
    before = System.getProperty(BodyListener.TELL_FAILURES, "");
  }

  @AfterEach
  void restore() {
    System.setProperty(BodyListener.TELL_FAILURES, before);
  }

  @Test
  void saysNothingAndSilencesNoOther() throws Exception {
    System.setProperty(BodyListener.TELL_FAILURES, "");
    List<String> said = compile();
    assertEquals(1, said.size(), said::toString);
    assertTrue(said.getFirst().startsWith("[LocalProtocol] "), said::toString);
  }

  @Test
  void isAnErrorWhereFailuresAreTold() throws Exception {
    System.setProperty(BodyListener.TELL_FAILURES, "true");
    List<String> said = compile();
    assertEquals(2, said.size(), said::toString);
    assertTrue(said.getFirst().startsWith("[ProcessorBug] "), said::toString);
    assertTrue(said.getFirst().contains("a planted bug"), said::toString);
    assertTrue(said.getLast().startsWith("[LocalProtocol] "), said::toString);
  }

  private static List<String> compile() throws Exception {
    String source =
        "class Bank { void open() { @dev.troupe.annotations.Actor interface Account {} } }";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Bank.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    Path annotations =
        Path.of(Actor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    diagnostics,
                    List.of("-proc:none", "-classpath", annotations.toString()),
                    null,
                    List.of(file));
    new BodyPlugin(List.of(FAILS)).init(task);
    task.analyze();
    return diagnostics.getDiagnostics().stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .distinct() // As this JVM's class path has the plugin too, and so it starts by itself.
        .toList();
  }
}

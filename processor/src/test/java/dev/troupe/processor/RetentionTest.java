package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Elements do not outlive their round, so nothing of the compiler's is kept from one to the next.
 */
class RetentionTest {

  private static final List<Class<?>> CLASSES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("dev.troupe.processor")
              .stream()
              .<Class<?>>map(type -> type.reflect())
              .toList();

  @Test
  void nothingOfTheCompilerIsKeptFromRoundToRound() {
    ActorProcessor processor = new ActorProcessor();
    Watcher watcher = new Watcher(processor);
    Javac.compile(
        List.of(source(RoundsTest.ACCOUNT)), watcher, new LateWriter(RoundsTest.ROUNDS), processor);
    assertEquals(5, watcher.kept.size());
    assertTrue(
        watcher.kept.get(1).classes().containsAll(Set.of("Protocols", "Waiting", "Place")),
        () -> watcher.kept.get(1).classes().toString());
    assertEquals(List.of(), watcher.lent());
    assertEquals(List.of(), Kept.by(List.of(processor), CLASSES).lent());
  }

  @Test
  void nothingOfTheCompilerIsKeptAfterTheLastRound() {
    ActorProcessor processor = new ActorProcessor();
    Path several = Cases.in("refused").getFirst().resolveSibling("Several");
    Javac.compile(Cases.sources(several), processor);
    Kept kept = Kept.by(List.of(processor), CLASSES);
    assertTrue(kept.classes().contains("Printer"), () -> kept.classes().toString());
    assertEquals(List.of(), kept.lent());
  }

  @Test
  void keeperOfElementsIsFound() {
    Keeper keeper = new Keeper();
    Javac.compile(List.of(source(RoundsTest.OWNED)), keeper);
    assertEquals(
        List.of("Keeper.types[] is a ClassType", "Keeper.last.arg$1 is a ClassSymbol"),
        Kept.by(List.of(keeper), List.of()).lent());
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString("bank.Source", text);
  }

  /** Looks at another processor whenever a round begins. */
  private static final class Watcher extends Silent {

    private final Processor watched;
    private final List<Kept> kept = new ArrayList<>();

    Watcher(Processor watched) {
      this.watched = watched;
    }

    List<String> lent() {
      return kept.stream().flatMap(each -> each.lent().stream()).toList();
    }

    @Override
    void look(RoundEnvironment round) {
      kept.add(Kept.by(List.of(watched), CLASSES));
    }
  }

  /** What must be found: an element in a lambda, and a type in a list. */
  private static final class Keeper extends Silent {

    private final List<Object> types = new ArrayList<>();
    private Supplier<Object> last = () -> "nothing";

    @Override
    void look(RoundEnvironment round) {
      round
          .getRootElements()
          .forEach(element -> {
            last = () -> element;
            types.add(element.asType());
          });
    }
  }

  private abstract static class Silent extends AbstractProcessor {

    abstract void look(RoundEnvironment round);

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
      look(round);
      return false;
    }
  }
}

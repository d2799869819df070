package dev.troupe.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * The processor behind an environment of somebody else's, as Gradle and IntelliJ run it: it notes
 * what each file is made of, and there is no way to the compiler's trees.
 */
final class Observed implements Processor {

  private final Processor processor = new ActorProcessor();
  private final Map<String, List<Path>> causes = new TreeMap<>();
  private final List<String> resources = new ArrayList<>();

  /** For each generated type where the elements stand that it was said to be made of. */
  Map<String, List<Path>> causes() {
    return causes;
  }

  /** The files that are not Java, written or read. */
  List<String> resources() {
    return resources;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    processor.init(new Environment(environment, new Recorder(environment)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }

  private final class Recorder implements Filer {

    private final Elements utils;
    private final Filer filer;

    Recorder(ProcessingEnvironment environment) {
      this.utils = environment.getElementUtils();
      this.filer = environment.getFiler();
    }

    private void note(CharSequence name, Element... elements) {
      causes.put(
          name.toString(),
          Stream.of(elements)
              .map(element -> Path.of(utils.getFileObjectOf(element).toUri()))
              .toList());
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements)
        throws IOException {
      note(name, elements);
      return filer.createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements)
        throws IOException {
      note(name, elements);
      return filer.createClassFile(name, elements);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence moduleAndPackage,
        CharSequence name,
        Element... elements)
        throws IOException {
      resources.add(name.toString());
      return filer.createResource(location, moduleAndPackage, name, elements);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence name)
        throws IOException {
      resources.add(name.toString());
      return filer.getResource(location, moduleAndPackage, name);
    }
  }

  private record Environment(ProcessingEnvironment real, Filer filer)
      implements ProcessingEnvironment {

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Map<String, String> getOptions() {
      return real.getOptions();
    }

    @Override
    public Messager getMessager() {
      return real.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return real.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return real.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return real.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return real.getLocale();
    }
  }
}

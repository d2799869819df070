package dev.troupe.processor;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.troupe.processor.check.Check;
import dev.troupe.processor.diagnostic.Printer;
import dev.troupe.processor.model.RuntimeNames;
import dev.troupe.processor.option.Options;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Writes the stub and the messages of each {@code @Actor} interface; the compiler's way in. */
@AutoService(Processor.class)
public final class ActorProcessor extends AbstractProcessor {

  /** Weak, as one virtual machine may see many compilations. */
  private static final Set<Elements> RUNS =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private final Set<String> sources = new HashSet<>();
  private final List<Check> moreChecks;
  private Options options = Options.of(Map.of());
  private @Nullable Protocols protocols;
  private @Nullable Promises promises;

  /** For the compiler. */
  public ActorProcessor() {
    this(List.of());
  }

  /** For tests, to see a check fail. */
  ActorProcessor(List<Check> moreChecks) {
    this.moreChecks = List.copyOf(moreChecks);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    options = Options.of(environment.getOptions());
    Printer printer = new Printer(environment.getMessager());
    options
        .mistakes()
        .forEach(mistake -> printer.print(mistake.rule(), mistake.details().toArray()));
    protocols = new Protocols(environment, options, this::isInSource, moreChecks);
    promises = new Promises(environment, options, this::isInSource);
  }

  /**
   * Whether the protocols of a compilation were shown to this processor. The detector beside the
   * annotations asks, by this method's name, before it says that no processor ran.
   */
  public static boolean hasRunWith(Elements elements) {
    return RUNS.contains(elements);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return RuntimeNames.ANNOTATIONS.stream()
        .map(ClassName::canonicalName)
        .collect(toUnmodifiableSet());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return options.supported();
  }

  /** The code is written for whatever Java the user compiles. */
  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /**
   * Claims its annotations, or {@code -Xlint:processing} warns that nobody did; users who have
   * another processor for them can say no.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Protocols known = requireNonNull(protocols);
    Promises made = requireNonNull(promises);
    made.add(annotations, round);
    ElementFilter.typesIn(round.getRootElements())
        .forEach(type -> sources.add(type.getQualifiedName().toString()));
    if (!round.processingOver()) {
      Set<TypeElement> found = annotated(annotations, round);
      if (!found.isEmpty()) {
        RUNS.add(processingEnv.getElementUtils());
      }
      known.process(found);
    } else {
      if (!round.errorRaised()) {
        known.reportWaiting();
      }
      made.check();
    }
    return options.claim();
  }

  private static Set<TypeElement> annotated(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream()
        .filter(type -> type.getQualifiedName().contentEquals(RuntimeNames.ACTOR.canonicalName()))
        .flatMap(type -> ElementFilter.typesIn(round.getElementsAnnotatedWith(type)).stream())
        .collect(toCollection(LinkedHashSet::new));
  }

  private boolean isInSource(TypeElement topLevel) {
    return sources.contains(topLevel.getQualifiedName().toString());
  }
}

package dev.troupe.processor.fuzz;

import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Notes the protocols that the compiler shows to processors. */
final class Witness extends AbstractProcessor {

  private final Set<String> stubs = new TreeSet<>();

  /** The stubs that they should have, by their name in full. */
  Set<String> stubs() {
    return stubs;
  }

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
    TypeElement actor =
        processingEnv.getElementUtils().getTypeElement("dev.troupe.annotations.Actor");
    for (Element element : round.getElementsAnnotatedWith(actor)) {
      String name = element.getSimpleName() + "Ref";
      Element around = element.getEnclosingElement();
      while (around.getKind() != ElementKind.PACKAGE) {
        name = around.getSimpleName() + "_" + name;
        around = around.getEnclosingElement();
      }
      stubs.add(around.toString().equals("unnamed package") ? name : around + "." + name);
    }
    return false;
  }
}

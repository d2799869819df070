package dev.troupe.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Read, model, check, write: who may know whom. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.troupe.processor");

  @Test
  void classesWereFound() {
    assertTrue(CLASSES.size() > 40, () -> "only " + CLASSES.size());
  }

  @Test
  void processorKnowsRuntimeByNameOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.troupe", "dev.troupe.annotations", "dev.troupe.spi")
        .check(CLASSES);
  }

  @Test
  void modelAndChecksKnowNoCompiler() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.troupe.processor.model", "dev.troupe.processor.check")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
        .check(CLASSES);
  }

  /** What is exported lasts; only the plugin needs it, and there need not be a plugin. */
  @Test
  void onlyThePluginKnowsJavacAndOnlyWhatItExports() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("com.sun.tools..").check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.troupe.processor.plugin")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.source..", "dev.troupe.processor.plugin")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.troupe.processor.(*)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheProcessorIsPublicInTheRoot() {
    classes()
        .that()
        .resideInAPackage("dev.troupe.processor")
        .and()
        .doNotHaveSimpleName("ActorProcessor")
        .should()
        .notBePublic()
        .check(CLASSES);
  }
}

package dev.troupe.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.troupe.ActorSystem;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the kit knows. */
class ArchitectureTest {

  private static final String KIT = "dev.troupe.testkit";

  /** What is for JUnit; users of other test frameworks need none of it. */
  private static final Set<String> FOR_JUNIT =
      Set.of("LeakedActors", "NoLeakedActors", "SimulatedTest", "SimulatedTestExtension");

  private static final DescribedPredicate<JavaClass> IS_FOR_JUNIT =
      describe("is for JUnit", type -> FOR_JUNIT.contains(outermost(type).getSimpleName()));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(KIT);

  @Test
  void classesWereFound() {
    assertTrue(CLASSES.size() > 40, () -> "only " + CLASSES.size());
    for (String name : FOR_JUNIT) {
      assertTrue(CLASSES.contain(KIT + "." + name), name);
    }
  }

  /** On the class path, where the tests run, nobody else looks. */
  @Test
  void kitKnowsOnlyWhatTheCoreExportsToIt() throws IOException {
    Set<String> exported = exportedToTheKit();
    assertTrue(exported.contains("dev.troupe"), exported::toString);
    classes()
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are exported to the kit",
                type ->
                    !type.getPackageName().startsWith("dev.troupe")
                        || type.getPackageName().equals(KIT)
                        || type.getPackageName().equals("dev.troupe.annotations")
                        || exported.contains(type.getPackageName())))
        .check(CLASSES);
  }

  @Test
  void kitWorksWithoutJUnit() {
    noClasses()
        .that(DescribedPredicate.not(IS_FOR_JUNIT))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.opentest4j..")
        .check(CLASSES);
    noClasses()
        .that(DescribedPredicate.not(IS_FOR_JUNIT))
        .should()
        .dependOnClassesThat(IS_FOR_JUNIT)
        .check(CLASSES);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static Set<String> exportedToTheKit() throws IOException {
    URI core =
        URI.create(
            ActorSystem.class
                .getResource("ActorSystem.class")
                .toString()
                .replace("dev/troupe/ActorSystem.class", "module-info.class"));
    try (InputStream descriptor = core.toURL().openStream()) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .filter(exports -> !exports.isQualified() || exports.targets().contains(KIT))
          .map(ModuleDescriptor.Exports::source)
          .collect(toSet());
    }
  }
}

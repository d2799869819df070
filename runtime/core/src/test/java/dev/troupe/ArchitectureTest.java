package dev.troupe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom: the picture in ARCHITECTURE.md. */
final class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // The detector runs in javac, and never in a program.
          .withImportOption(location -> !location.contains("dev/troupe/annotations/detect"))
          .importPackages("dev.troupe");

  /** The classes of the root through which people reach the inside. */
  private static final String DOORS =
      "dev\\.troupe\\.("
          + String.join(
              "|",
              "ActorRef",
              "ActorSystem",
              "Alias",
              "ChildSpec",
              "Door",
              "EventHandler",
              "EventManager",
              "EventManagerServer",
              "GenServer",
              "GroupMonitor",
              "MonitorRef",
              "MultiCall",
              "ProcessGroups",
              "Registry",
              "Reply",
              "Requests",
              "RestartIntensity",
              "Self",
              "StartOptions",
              "StateMachine",
              "Stopping",
              "Sys",
              "SystemOptions",
              "TimerRef",
              "Timers",
              "Turn(\\$.*)?",
              "UniqueRegistry")
          + ")";

  @Test
  void theScanFindsTheRuntime() {
    assertTrue(CLASSES.size() > 70, "found only " + CLASSES.size());
  }

  @Test
  void needsNothingButJavaBaseAndTheAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("dev.troupe..", "java.lang..", "java.util..", "java.time..")
                .or(resideInAPackage("java.io"))
                .or(resideInAPackage("org.jspecify.annotations")))
        .check(CLASSES);
  }

  @Test
  void onlyTheDoorsOfTheRootKnowTheInside() {
    noClasses()
        .that(resideInAPackage("dev.troupe"))
        .and()
        .haveNameNotMatching(DOORS)
        .should()
        .dependOnClassesThat(resideInAPackage("dev.troupe.internal.."))
        .check(CLASSES);
  }

  @Test
  void theRoomsKnowOnlyTheRoomsBelow() {
    noClasses()
        .that(resideInAPackage("dev.troupe.internal.host"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.troupe..")
                .and(resideInAPackage("dev.troupe.internal.host").negate()))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("dev.troupe.internal.scheduler"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.troupe..")
                .and(
                    resideInAnyPackage("dev.troupe.internal.scheduler", "dev.troupe.internal.host")
                        .negate()))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("dev.troupe.internal.mailbox"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.troupe..")
                .and(
                    resideInAnyPackage(
                            "dev.troupe.internal.mailbox",
                            "dev.troupe.internal.scheduler",
                            "dev.troupe.internal.host")
                        .negate()))
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("dev.troupe.internal.actor"))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.troupe.spi"))
        .check(CLASSES);
  }

  @Test
  void timeAndThreadsComeFromTheHostAlone() {
    noClasses()
        .that(
            resideInAPackage("dev.troupe..")
                .and(resideInAPackage("dev.troupe.internal.host").negate()))
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Thread.class, "ofVirtual")
        .orShould()
        .callMethod(Thread.class, "ofPlatform")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .dependOnClassesThat(nameMatching("java.util.concurrent.locks.LockSupport"))
        .check(CLASSES);
  }

  @Test
  void noReflectionAndNoPrinting() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.lang.reflect")
                .and(nameMatching(".*\\.(Method|Field|Constructor|Proxy)")))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void noMonitorsButInTheEmergency() {
    noMethods()
        .that()
        .areDeclaredInClassesThat(
            nameMatching("dev\\.troupe\\.(?!internal\\.scheduler\\.Emergency).*"))
        .should()
        .haveModifier(JavaModifier.SYNCHRONIZED)
        .check(CLASSES);
  }
}

package io.github.lambdalint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the one direction in which the packages know each other, and who may see which library. */
class ArchitectureTest {

  private static final String BASE = "io.github.lambdalint.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.lambdalint");

  /** Lists the packages so that each may know those before it. */
  private static final List<String> PACKAGES =
      List.of(
          "source",
          "history",
          "deployment",
          "invocation",
          "function",
          "rule",
          "configuration",
          "engine",
          "report");

  @Test
  void packagesKnowEachOtherInOneDirection() {
    for (int index = 0; index < PACKAGES.size() - 1; index++) {
      noClasses()
          .that()
          .resideInAPackage(BASE + PACKAGES.get(index) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PACKAGES.stream()
                  .skip(index + 1)
                  .map(name -> BASE + name + "..")
                  .toArray(String[]::new))
          .check(CLASSES);
    }
  }

  /** Stacks of the CDK are templates that are written in Java. */
  @Test
  void onlySourceFunctionAndStacksOfTheCdkSeeTheJavaParser() {
    onlyIn(Set.of("source", "function", "deployment.cdk"), "com.github.javaparser..");
  }

  @Test
  void onlyTheWayInKnowsStacksOfTheCdk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "deployment.cdk..", BASE + "deployment.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "deployment.cdk..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(BASE + "deployment.cdk.interpreter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "deployment", BASE + "deployment.cdk")
        .check(CLASSES);
  }

  @Test
  void onlyHistorySeesGit() {
    onlyIn(Set.of("history"), "org.eclipse.jgit..");
  }

  @Test
  void onlySourceSeesClassFiles() {
    onlyIn(Set.of("source"), "org.objectweb.asm..");
  }

  @Test
  void onlyReadersOfTemplatesAndOfTheKnowledgeBaseSeeYaml() {
    onlyIn(Set.of("deployment", "invocation"), "org.snakeyaml..");
    noClasses()
        .that()
        .resideInAPackage(BASE + "invocation..")
        .and()
        .doNotHaveSimpleName("KnowledgeBaseReader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void nothingSeesMavenOrJavac() {
    onlyIn(Set.of(), "org.apache.maven..", "com.sun..", "com.google.errorprone.bugpatterns..");
  }

  private static void onlyIn(Set<String> packages, String... library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            packages.stream().map(name -> BASE + name + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(CLASSES);
  }
}

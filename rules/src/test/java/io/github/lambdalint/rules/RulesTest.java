package io.github.lambdalint.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.Section;
import io.github.lambdalint.testing.Wording;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the conventions for rules and their pages. */
class RulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Rules.class.getPackageName());

  /** Matches pages of AWS, and the projects of AWS in which an interface is defined. */
  private static final Pattern AWS_SOURCE =
      Pattern.compile(
          "https://(docs\\.aws\\.amazon\\.com|docs\\.powertools\\.aws\\.dev|sdk\\.amazonaws\\.com"
              + "|github\\.com/(aws|boto|awslabs|aws-powertools))/");

  /** Is what GitHub takes of a rule's full description in SARIF. */
  private static final int LONGEST_DESCRIPTION = 1024;

  private static final Pattern SPARE_WORD =
      Pattern.compile("^(Avoid|Use|No|Check|Dont)[A-Z].*|.*(Should|Lambda|Aws).*");

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern OTHER_LEVEL = Pattern.compile("finding \\((error|warning|info)\\):");

  static Stream<RulePage> pages() {
    return Rules.ALL.stream().map(RulePage::of);
  }

  @Test
  void everyRuleIsListedInOrder() {
    assertThat(Rules.ALL)
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(
            CLASSES.stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .map(JavaClass::getName)
                .toList());
    assertThat(Rules.names()).isSorted();
  }

  @Test
  void rulesSeeNeitherParsersNorMaven() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.github.javaparser..",
            "org.snakeyaml..",
            "org.objectweb.asm..",
            "org.apache.maven..")
        .check(CLASSES);
  }

  @Test
  void onlyTheChecksForErrorProneSeeJavac() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Rules.class.getPackageName() + ".errorprone..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun..", "com.google.errorprone.bugpatterns..")
        .check(CLASSES);
  }

  @Test
  void aRuleIsFoundByItsName() {
    Rule first = Rules.ALL.get(0);
    assertThat(Rules.named(first.getClass().getSimpleName())).containsSame(first);
    assertThat(Rules.named("NoSuchRule")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nameSaysTheFaultInAFewWords(RulePage page) {
    assertThat(page.id()).hasSizeLessThanOrEqualTo(31).doesNotMatch(SPARE_WORD);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void titleAndHelpArePlainLines(RulePage page) {
    assertThat(Wording.faultsOfLine(page.title())).isEmpty();
    assertThat(Wording.faultsOfLine(page.help())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHasTheFourSectionsAndAnIntroduction(RulePage page) {
    assertThat(page.introduction()).hasSizeBetween(1, LONGEST_DESCRIPTION);
    assertThat(page.sections())
        .extracting(Section::heading)
        .containsExactly("Example", "Instead", "Limits", "Sources");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void exampleInsteadAndLimitsAreShownInCodeAndSourcesAreNot(RulePage page) {
    assertThat(page.sections())
        .extracting(section -> section.snippets().isEmpty())
        .containsExactly(false, false, false, true);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageSaysInWordsWhichOtherLevelItsFindingsHave(RulePage page) {
    String prose = FENCED.matcher(page.body()).replaceAll("");
    OTHER_LEVEL
        .matcher(page.body())
        .results()
        .map(mark -> mark.group(1))
        .distinct()
        .forEach(level -> assertThat(prose).containsPattern("\\b" + level));
  }

  static Stream<RulePage> pagesOnLambda() {
    return pages().filter(page -> !page.path().contains("/upkeep/"));
  }

  @ParameterizedTest
  @MethodSource("pagesOnLambda")
  void sourcesNameAnAwsDocument(RulePage page) {
    assertThat(page.section("Sources").map(Section::text))
        .get()
        .asString()
        .containsPattern(AWS_SOURCE);
  }
}

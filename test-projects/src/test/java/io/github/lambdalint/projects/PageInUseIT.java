package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses the page of a project as a person does, by mouse and keyboard. */
class PageInUseIT {

  private static final List<String> ALL =
      List.of(
          "ClientPerInvocation",
          "HandlerNotFound",
          "LostAsyncEvent",
          "LostAsyncEvent",
          "NonIdempotentRetry",
          "ShortVisibilityTimeout",
          "SwallowedBatchItemFailure",
          "SwallowedFailure",
          "TmpFileLeft",
          "WorkPastReturn");

  @TempDir private static Path temp;
  private static Path page;

  @TempDir private Path profile;
  private Tab tab;

  @BeforeAll
  static void lintAProject() {
    Path project = TestProject.copy("sam-orders", temp);
    Run run = Maven.all().get(2).run(project, "lambda-lint", "-Dlambda-lint.failOn=never");
    assertThat(run.exitStatus()).as(String.join("\n", run.log())).isZero();
    page = project.resolve("target/lambda-lint/lambda-lint.html");
    assertThat(Files.exists(page)).isTrue();
  }

  @BeforeEach
  void openThePage() throws IOException, InterruptedException {
    tab = Tab.open(Browser.find(profile), page);
    assertThat(findings()).isEqualTo(ALL);
  }

  @AfterEach
  void closeThePage() {
    tab.close();
  }

  @Test
  void boxesFilterByLevelUntilTheyAreReset() {
    tab.click("input[value=error]");
    tab.click("input[value=warning]");
    assertThat(findings()).containsExactly("NonIdempotentRetry");
    assertThat(texts("section.function h3")).containsExactly("ShipOrders");
    assertThat(texts("a.jump")).containsExactly("NonIdempotentRetry");
    assertThat(texts("#shown")).containsExactly("1 of 10 shown");
    tab.click("button[type=reset]");
    letThePageAct();
    assertThat(findings()).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule     | LostAsyncEvent | LostAsyncEvent LostAsyncEvent",
        "model    | synchronous    | ClientPerInvocation",
        "model    | polled-queue   | NonIdempotentRetry ShortVisibilityTimeout"
            + " SwallowedBatchItemFailure",
        "function | PlaceOrder (1) | ClientPerInvocation",
      })
  void listsFilter(String list, String choice, String findings) {
    String value =
        tab.evaluate(
                """
                [...document.querySelectorAll("select[name=%s] option")]
                    .find((each) => each.value === "%s" || each.text === "%s").value
                """
                    .formatted(list, choice, choice))
            .asText();
    tab.choose(list, value);
    assertThat(findings()).containsExactly(findings.split(" "));
  }

  @Test
  void headingsSortNumbersFromTheTopAndNamesFromA() {
    tab.click("#functions th:nth-child(1) button");
    assertThat(texts("#functions tbody a"))
        .containsExactly(
            "PlaceOrder", "PrintInvoice", "PrintInvoice", "ShipOrders", "TellCustomer");
    tab.click("#functions th:nth-child(2) button");
    assertThat(texts("#functions tbody td:nth-child(2)")).containsExactly("3", "1", "1", "–", "–");
    tab.click("#functions th:nth-child(2) button");
    assertThat(texts("#functions tbody td:nth-child(2)")).containsExactly("–", "–", "1", "1", "3");
    assertThat(tab.evaluate("document.querySelectorAll('th[aria-sort=ascending]').length").asInt())
        .isOne();
  }

  @Test
  void theTextThatSilencesAFindingIsCopied() {
    tab.click("article[data-rule=TmpFileLeft] .copier");
    assertThat(tab.evaluate("navigator.clipboard.readText()").asText())
        .isEqualTo("// lambda-lint:ignore TmpFileLeft -- your reason");
    assertThat(texts("article[data-rule=TmpFileLeft] .copier")).containsExactly("Copied", "Copy");
  }

  @Test
  void aLinkShowsAFindingThatIsFilteredAway() {
    String finding = tab.evaluate("document.querySelector('[data-rule=TmpFileLeft]').id").asText();
    tab.choose("rule", "LostAsyncEvent");
    tab.evaluate("location.hash = '#%s'".formatted(finding));
    letThePageAct();
    assertThat(findings()).isEqualTo(ALL);
  }

  @Test
  void aStepOnTheWayOpensWithItsLines() {
    tab.click("article[data-rule=TmpFileLeft] .way summary");
    assertThat(texts("article[data-rule=TmpFileLeft] .way .marked"))
        .containsExactly("executor.submit(() -> mail.send(order));");
  }

  @Test
  void theFirstKeyLeadsToTheFunctions() {
    tab.pressTab();
    assertThat(tab.evaluate("document.activeElement.textContent").asText())
        .isEqualTo("Skip to the functions");
    tab.pressEnter();
    assertThat(tab.evaluate("location.hash").asText()).isEqualTo("#functions-found");
  }

  private void letThePageAct() {
    tab.evaluate("new Promise((done) => setTimeout(done))");
  }

  private List<String> findings() {
    return list(
        """
        [...document.querySelectorAll("article.finding")]
            .filter((each) => each.checkVisibility()).map((each) => each.dataset.rule).sort()
        """);
  }

  private List<String> texts(String selector) {
    return list(
        """
        [...document.querySelectorAll("%s")]
            .filter((each) => each.checkVisibility()).map((each) => each.textContent.trim())
        """
            .formatted(selector));
  }

  private List<String> list(String script) {
    List<String> texts = new ArrayList<>();
    tab.evaluate(script).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}

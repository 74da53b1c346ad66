package io.github.lambdalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentsTest {

  private static final RulePage LATE =
      RulePage.parse(
          "Late",
          """
          ---
          severity: error
          help: wait
          shows: after the return
          ---
          # Late work
          """);

  @TempDir private Path root;
  private Path handler;
  private LintResult result;

  @BeforeEach
  void lintAHandler() throws IOException {
    handler =
        Files.writeString(
            root.resolve("OrderHandler.java"),
            """
            import com.amazonaws.services.lambda.runtime.*;
            class OrderHandler implements RequestHandler<String, String> {
              final Object client = make();
              static Object make() {
                return new Object();
              }
              public String handleRequest(String event, Context context) {
                return work();
              }
              private String work() {
                return "";
              }
            }
            """);
    result =
        new Linter(new JavaProject()).run(LintRequest.of(root, () -> Dependencies.NONE, List.of()));
  }

  @Test
  void fieldsAndWhatTheyCallAreOfInit() {
    assertThat(moment(Results.CLIENT, handler, 3)).isEqualTo(Moment.INIT);
    assertThat(moment(Results.CLIENT, handler, 5)).isEqualTo(Moment.INIT);
  }

  @Test
  void whatTheHandlerCallsIsOfInvoke() {
    assertThat(moment(Results.CLIENT, handler, 11)).isEqualTo(Moment.INVOKE);
  }

  @Test
  void aRuleCanSayThatTheHarmIsDoneLater() {
    assertThat(moment(LATE, handler, 8)).isEqualTo(Moment.AFTER_RETURN);
  }

  @Test
  void templatesAreRead() {
    assertThat(moment(Results.CLIENT, root.resolve("template.yaml"), 1))
        .isEqualTo(Moment.DEPLOYMENT);
  }

  private Moment moment(RulePage rule, Path file, int line) {
    Span span = new Span(file, line, 12, line, 14);
    return new Moments(result).of(Results.finding(rule, span, "here"));
  }
}

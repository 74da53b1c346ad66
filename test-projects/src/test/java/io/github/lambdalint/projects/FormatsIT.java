package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks for reports in other formats than those that are written anyway. */
class FormatsIT {

  @TempDir private Path temp;

  /** Maven 4 takes hold of what is printed. */
  static List<Maven> oldestAndNewest() {
    List<Maven> all = Maven.all();
    return List.of(all.get(0), all.get(all.size() - 1));
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void severalFormatsAreWrittenAtOnce(Maven maven) throws IOException {
    Path orders = TestProject.copy("sam-orders", temp);
    Run run =
        maven.run(
            orders,
            "lambda-lint",
            "-Dlambda-lint.formats=console,functions,github,gitlab,junit,rdjsonl,sonar,html");
    try (Stream<Path> files = Files.list(orders.resolve("target/lambda-lint"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "TEST-lambda-lint.xml",
              "functions.json",
              "gl-code-quality-report.json",
              "lambda-lint.html",
              "lambda-lint.rdjsonl",
              "sonar-issues.json");
    }
    assertThat(run.log().stream().filter(line -> line.startsWith("::")))
        .hasSize(10)
        .contains(
            "::error file=src/main/java/shop/TellCustomer.java,line=18,endLine=18,col=7,"
                + "endColumn=46,title=WorkPastReturn::nothing waits for the work that `submit`"
                + " starts%0Ahelp: wait for it before the return: join, get, allOf(…).join() or"
                + " invokeAll");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.maven.plugins:maven-site-plugin:3.12.1:site",
        "org.apache.maven.plugins:maven-site-plugin:3.21.0:site"
      })
  void theSiteOfAProjectHasThePage(String siteGoal) throws IOException {
    Path orders = TestProject.copy("sam-orders", temp);
    Path pom = orders.resolve("pom.xml");
    Files.writeString(
        pom,
        Files.readString(pom)
            .replace(
                "</project>",
                """
                  <reporting>
                    <excludeDefaults>true</excludeDefaults>
                    <plugins>
                      <plugin>
                        <groupId>io.github.lambdalint</groupId>
                        <artifactId>lambda-lint-maven-plugin</artifactId>
                        <version>${lambda-lint.version}</version>
                        <reportSets>
                          <reportSet>
                            <reports>
                              <report>report</report>
                            </reports>
                          </reportSet>
                        </reportSets>
                      </plugin>
                    </plugins>
                  </reporting>
                </project>
                """));
    Run run = Maven.all().get(2).run(orders, siteGoal);
    assertThat(run.exitStatus()).as(String.join("\n", run.log())).isZero();
    assertThat(orders.resolve("target/site/lambda-lint.html")).content().contains("WorkPastReturn");
    assertThat(orders.resolve("target/site/project-reports.html"))
        .content()
        .contains("href=\"lambda-lint.html\"");
  }
}

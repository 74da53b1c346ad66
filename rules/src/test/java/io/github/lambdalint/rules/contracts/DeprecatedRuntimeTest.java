package io.github.lambdalint.rules.contracts;

import static java.time.ZoneOffset.UTC;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeprecatedRuntimeTest {

  @TempDir private Path folder;

  @Test
  void nothingIsSaidLongBefore() {
    check("2026-12-29", "");
  }

  @Test
  void noticeIsGivenHalfAYearBefore() {
    check("2026-12-30", "# finding: runtime `java17` is to be deprecated on 2027-06-30");
  }

  @Test
  void runtimeIsDeprecatedFromItsDayOn() {
    check("2027-06-30", "# finding: runtime `java17` was deprecated on 2027-06-30");
  }

  @Test
  void functionsThatHaveItFromOneLocalOfTerraformAreToldOfOnce() {
    checkFile(
        "main.tf",
        """
        locals {
          java = "java8" # finding: runtime `java8` was deprecated on 2024-01-08
        }
        resource "aws_lambda_function" "orders" {
          handler = "shop.Orders"
          runtime = local.java
        }
        resource "aws_lambda_function" "parcels" {
          handler = "shop.Parcels"
          runtime = local.java
        }
        """);
  }

  @Test
  void functionsThatHaveItFromOneVariableOfServerlessAreToldOfOnce() {
    checkFile(
        "serverless.yml",
        """
        service: shop
        custom:
          java: java8 # finding: runtime `java8` was deprecated on 2024-01-08
        provider:
          name: aws
          runtime: ${self:custom.java}
        functions:
          orders: {handler: shop.Orders}
          parcels: {handler: shop.Parcels}
        """);
  }

  private void checkFile(String name, String text) {
    HandlerProject project = HandlerProject.in(folder);
    project.folder().write(name, text);
    project.check(new DeprecatedRuntime());
  }

  private void check(String today, String mark) {
    Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), UTC);
    HandlerProject.in(folder)
        .template(
            """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          OrderHandler:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java17 %s
              Handler: shop.OrderHandler
        """
                .formatted(mark))
        .check(new DeprecatedRuntime(clock));
  }
}

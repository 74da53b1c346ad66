package io.github.lambdalint.rules;

import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import java.util.List;
import java.util.Locale;

/** Names the families of rules, in the order of an event's way; each is a package. */
public enum Family {
  WARMSTART("Work repeated on warm starts"),
  CONNECTIONS("Connections that outlive an invocation"),
  TMP("Files in /tmp"),
  BACKGROUND("Work past the return"),
  STATE("State that outlives the request"),
  LIFECYCLE("Life cycle, cold start, SnapStart"),
  FAILURES("Failures, retries and duplicates"),
  LIMITS("Times, sizes, concurrency"),
  CONTRACTS("Contracts between code and deployment"),
  UPKEEP("About what a project tells lambda-lint");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** Returns the name for people. */
  public String title() {
    return title;
  }

  /** Lists the pages of its rules, sorted by name. */
  public List<RulePage> pages() {
    return Rules.ALL.stream().filter(rule -> of(rule) == this).map(RulePage::of).toList();
  }

  /**
   * Returns the family of {@code rule}.
   *
   * @throws IllegalArgumentException when its package is none of them
   */
  public static Family of(Rule rule) {
    String name = rule.getClass().getPackageName();
    return valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }
}

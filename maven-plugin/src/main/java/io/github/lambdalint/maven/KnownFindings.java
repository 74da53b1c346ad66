package io.github.lambdalint.maven;

import io.github.lambdalint.engine.Baseline;
import io.github.lambdalint.engine.Baseline.Entry;
import io.github.lambdalint.engine.BaselineFile;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.NewFindings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** Tells findings that a team knows from new ones, as an order says. */
record KnownFindings(LintOrder order, Baseline baseline) {

  private static final int MOST_NAMES = 10;

  /**
   * Reads the baseline.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  static KnownFindings of(LintOrder order) {
    return new KnownFindings(
        order,
        BaselineFile.read(order.settings().baseline().toPath(), order.part().root().toPath()));
  }

  /**
   * Silences what is in the baseline or older than the revision of the order.
   *
   * @throws IllegalArgumentException when the revision cannot be had
   */
  LintResult silence(LintResult result) {
    LintResult left = baseline.applyTo(result);
    String revision = order.settings().newFrom();
    if (revision == null) {
      return left;
    }
    try {
      return NewFindings.since(revision, order.part().root().toPath(), left);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("lambda-lint.newFrom: " + e.getMessage(), e);
    }
  }

  /** Tells of entries that no finding of a whole build has. */
  void tellStale(LintResult whole, BiConsumer<String, String> console) {
    List<Entry> stale = stale(whole);
    if (!stale.isEmpty()) {
      console.accept(
          "info",
          "%s: %d %s no finding any more; `mvn lambda-lint:baseline` removes %s"
              .formatted(
                  file(),
                  stale.size(),
                  stale.size() == 1 ? "entry has" : "entries have",
                  stale.size() == 1 ? "it" : "them"));
    }
  }

  /** Writes a baseline with all findings of a whole build. */
  void renew(LintResult whole, BiConsumer<String, String> console) {
    List<Entry> stale = stale(whole);
    Baseline renewed = baseline.renewed(whole, this::isForeign);
    BaselineFile.write(renewed, file());
    int added = renewed.entries().size() - baseline.entries().size() + stale.size();
    console.accept(
        "info",
        "%s: %d findings, %d added, %d removed"
            .formatted(file(), renewed.entries().size(), added, stale.size()));
    stale.stream()
        .limit(MOST_NAMES)
        .forEach(
            entry ->
                console.accept(
                    "info",
                    "  removed: %s [%s] %s"
                        .formatted(entry.file(), entry.rule(), entry.message())));
    if (stale.size() > MOST_NAMES) {
      console.accept("info", "  and %d more".formatted(stale.size() - MOST_NAMES));
    }
  }

  private List<Entry> stale(LintResult whole) {
    return baseline.stale(whole).stream().filter(entry -> !isForeign(entry)).toList();
  }

  /** Says whether this build could not have found what an entry tells of. */
  private boolean isForeign(Entry entry) {
    Path start = order.start().toPath();
    return !order.settings().rules().contains(entry.rule())
        || !order.settings().includes().isEmpty()
        || !(file().startsWith(start) || baseline.root().resolve(entry.file()).startsWith(start));
  }

  private Path file() {
    return order.settings().baseline().toPath();
  }
}

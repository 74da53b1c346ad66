package io.github.lambdalint.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two versions of a file that differ in few lines, and writes what {@code diff -u} does.
 */
final class LineDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final List<Change> changes = new ArrayList<>();

  /** Is a run of lines that is replaced; ends are exclusive, and count from 0. */
  private record Change(int start, int end, int newStart, int newEnd) {}

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static List<String> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return diff.hunks();
  }

  private void compare() {
    int old = 0;
    int now = 0;
    while (old < before.size() || now < after.size()) {
      if (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
        old++;
        now++;
      } else {
        Change change = change(old, now);
        changes.add(change);
        old = change.end();
        now = change.newEnd();
      }
    }
  }

  /** Finds the nearest lines behind which both versions go on alike. */
  private Change change(int old, int now) {
    int rest = before.size() - old + after.size() - now;
    for (int skipped = 1; skipped < rest; skipped++) {
      for (int removed = 0; removed <= skipped; removed++) {
        if (goOnAlike(old + removed, now + skipped - removed)) {
          return new Change(old, old + removed, now, now + skipped - removed);
        }
      }
    }
    return new Change(old, before.size(), now, after.size());
  }

  /** Looks at two lines, since one alone, such as a brace, stands in many places. */
  private boolean goOnAlike(int old, int now) {
    if (old >= before.size() || now >= after.size()) {
      return old >= before.size() && now >= after.size();
    }
    boolean isLast = old + 1 == before.size() && now + 1 == after.size();
    return before.get(old).equals(after.get(now))
        && (isLast
            || (old + 1 < before.size()
                && now + 1 < after.size()
                && before.get(old + 1).equals(after.get(now + 1))));
  }

  private List<String> hunks() {
    List<String> lines = new ArrayList<>();
    int next = 0;
    while (next < changes.size()) {
      int first = next;
      while (next + 1 < changes.size()
          && changes.get(next + 1).start() - changes.get(next).end() <= 2 * CONTEXT) {
        next++;
      }
      hunk(changes.subList(first, next + 1), lines);
      next++;
    }
    return lines;
  }

  private void hunk(List<Change> parts, List<String> lines) {
    Change first = parts.get(0);
    Change last = parts.get(parts.size() - 1);
    int leading = Math.min(CONTEXT, first.start());
    int trailing = Math.min(CONTEXT, before.size() - last.end());
    int start = first.start() - leading;
    int newStart = first.newStart() - leading;
    lines.add(
        "@@ -%d,%d +%d,%d @@"
            .formatted(
                start + 1,
                last.end() + trailing - start,
                newStart + 1,
                last.newEnd() + trailing - newStart));
    int done = start;
    for (Change part : parts) {
      before.subList(done, part.start()).forEach(line -> lines.add(" " + line));
      before.subList(part.start(), part.end()).forEach(line -> lines.add("-" + line));
      after.subList(part.newStart(), part.newEnd()).forEach(line -> lines.add("+" + line));
      done = part.end();
    }
    before.subList(done, last.end() + trailing).forEach(line -> lines.add(" " + line));
  }
}

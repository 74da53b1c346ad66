package io.github.lambdalint.history;

import io.github.lambdalint.source.Span;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Holds the lines of files that differ from a revision, changes that are not committed included.
 *
 * <p>White space does not count. Where lines were removed, the lines around the gap count.
 */
public final class ChangedLines {

  private static final int LARGEST_FILE = 16_000_000;

  /** Says that a file has no older version, so that all of it is new. */
  private static final List<Range> ALL = List.of(new Range(1, Integer.MAX_VALUE));

  private final Map<Path, List<Range>> changed;

  private ChangedLines(Map<Path, List<Range>> changed) {
    this.changed = changed;
  }

  /** Is a stretch of lines, both ends included. */
  private record Range(int first, int last) {}

  /**
   * Compares files with what they were where the present branch left {@code revision}.
   *
   * @param folder in a repository
   * @param revision such as {@code origin/main} or {@code HEAD~3}
   * @param files all of which anybody will ask
   * @throws IllegalArgumentException that says what to do, when the revision cannot be had
   */
  public static ChangedLines since(Path folder, String revision, Collection<Path> files) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      throw new IllegalArgumentException(folder + " is in no Git repository");
    }
    try (Repository repository = builder.build();
        RevWalk commits = new RevWalk(repository)) {
      RevCommit base = base(repository, commits, revision);
      Map<Path, List<Range>> changed = new HashMap<>();
      for (Path file : files) {
        changed.put(file, compare(repository, base, file));
      }
      return new ChangedLines(Map.copyOf(changed));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read the Git repository of " + folder + ": " + e, e);
    }
  }

  /** Says whether any line of a span has changed. */
  public boolean touch(Span span) {
    return changed.getOrDefault(span.file(), List.of()).stream()
        .anyMatch(range -> range.first() <= span.endLine() && span.line() <= range.last());
  }

  private static RevCommit base(Repository repository, RevWalk commits, String revision)
      throws IOException {
    ObjectId wanted = resolve(repository, revision + "^{commit}");
    ObjectId head = resolve(repository, Constants.HEAD);
    if (wanted == null || head == null) {
      throw new IllegalArgumentException(
          "there is no revision `%s` here; %s".formatted(revision, remedy(repository, revision)));
    }
    commits.setRevFilter(RevFilter.MERGE_BASE);
    commits.markStart(commits.parseCommit(wanted));
    commits.markStart(commits.parseCommit(head));
    return Optional.ofNullable(commits.next())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no commit is common to `%s` and HEAD; %s"
                        .formatted(revision, remedy(repository, revision))));
  }

  private static ObjectId resolve(Repository repository, String revision) throws IOException {
    try {
      return repository.resolve(revision);
    } catch (IllegalArgumentException e) {
      // Not the syntax of a revision.
      return null;
    }
  }

  private static String remedy(Repository repository, String revision) {
    Optional<String> branches = branches(repository, revision);
    return isShallow(repository)
        ? "this clone is shallow: `git fetch --unshallow%s` mends it (GitHub: actions/checkout with"
                .formatted(branches.orElse(""))
            + " `fetch-depth: 0`; GitLab: `GIT_DEPTH: 0`; Azure: `fetchDepth: 0`)"
        : "`git fetch%s` may bring it".formatted(branches.orElse(" --all"));
  }

  /** Names all branches of a remote, since a clone of one branch fetches no other unasked. */
  private static Optional<String> branches(Repository repository, String revision) {
    return repository.getRemoteNames().stream()
        .filter(remote -> revision.startsWith(remote + "/"))
        .map(" %1$s \"+refs/heads/*:refs/remotes/%1$s/*\""::formatted)
        .findFirst();
  }

  private static boolean isShallow(Repository repository) {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Range> compare(Repository repository, RevCommit base, Path file)
      throws IOException {
    Path root = repository.getWorkTree().toPath().toRealPath();
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
      return List.of();
    }
    String path = root.relativize(file.toRealPath()).toString().replace(File.separatorChar, '/');
    try (TreeWalk found = TreeWalk.forPath(repository, path, base.getTree())) {
      if (found == null || Files.size(file) > LARGEST_FILE) {
        return ALL;
      }
      byte[] before = repository.open(found.getObjectId(0)).getBytes(LARGEST_FILE);
      return ranges(new RawText(before), new RawText(Files.readAllBytes(file)));
    }
  }

  private static List<Range> ranges(RawText before, RawText after) {
    EditList edits = new HistogramDiff().diff(RawTextComparator.WS_IGNORE_ALL, before, after);
    return edits.stream()
        .map(
            edit ->
                edit.getBeginB() == edit.getEndB()
                    ? new Range(edit.getBeginB(), edit.getBeginB() + 1)
                    : new Range(edit.getBeginB() + 1, edit.getEndB()))
        .toList();
  }
}

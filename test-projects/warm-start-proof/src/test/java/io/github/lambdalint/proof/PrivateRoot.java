package io.github.lambdalint.proof;

import io.github.lambdalint.rule.RulePage.CodeBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Is the folder in which an execution environment finds all folders that a page's code names. */
record PrivateRoot(Path folder) {

  /** Makes the folders. */
  static PrivateRoot in(Path folder) throws IOException {
    PrivateRoot root = new PrivateRoot(folder);
    for (String part : new String[] {"tmp", "opt", "mnt", "mnt/orders", "var/task", "classes"}) {
      Files.createDirectories(folder.resolve(part));
    }
    return root;
  }

  Path tmp() {
    return folder.resolve("tmp");
  }

  /** Returns the working directory, which Lambda lets nobody write to. */
  Path task() {
    return folder.resolve("var/task");
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** Returns the file that a pool without settings in code gets them from. */
  Path pool() {
    return folder.resolve("pool.properties");
  }

  /** Writes the files that examples read, those of a pool with the JDBC address {@code url}. */
  void write(String url) throws IOException {
    Files.writeString(folder.resolve("opt/query.sql"), "select 1 from orders");
    Properties pool = new Properties();
    pool.setProperty("jdbcUrl", url);
    pool.setProperty("maximumPoolSize", "1");
    pool.setProperty("connectionTimeout", "250");
    try (Writer writer = Files.newBufferedWriter(pool())) {
      pool.store(writer, null);
    }
  }

  /** Returns {@code block} with the paths that it names below this root. */
  CodeBlock inside(CodeBlock block) {
    String code = block.code().replaceAll("\"/(tmp|opt|mnt)\\b", "\"" + folder + "/$1");
    return new CodeBlock(block.language(), block.file(), block.line(), code);
  }

  /** Returns the files below {@code part} with their sizes in bytes. */
  static Map<Path, Long> files(Path part) {
    Map<Path, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file, Files.size(file));
      }
      return sizes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

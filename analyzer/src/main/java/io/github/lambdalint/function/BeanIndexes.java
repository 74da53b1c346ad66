package io.github.lambdalint.function;

import io.github.lambdalint.source.BuildFolders;
import io.github.lambdalint.source.Names;
import io.github.lambdalint.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the index of beans of each module for all functions; thread-safe. */
final class BeanIndexes {

  private final Sources sources;
  private final Names names;
  private final NameTable table;
  private final ConcurrentMap<Path, BeanIndex> known = new ConcurrentHashMap<>();

  BeanIndexes(Sources sources, Names names, NameTable table) {
    this.sources = sources;
    this.names = names;
    this.table = table;
  }

  NameTable table() {
    return table;
  }

  /** Lists what the module of a file hands out to those who ask for a type. */
  List<Bean> of(String type, Path file) {
    return known
        .computeIfAbsent(
            BuildFolders.module(file), folder -> BeanIndex.of(folder, sources, names, table))
        .of(type);
  }
}

package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.VisitorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Reads where javac looks for compiled classes. */
final class ClassPathEntries {

  private ClassPathEntries() {}

  /** Lists the jars and folders of class path and module path. */
  static List<Path> of(VisitorState state) {
    List<Path> entries = new ArrayList<>();
    if (state.context.get(JavaFileManager.class) instanceof StandardJavaFileManager files) {
      for (StandardLocation location :
          List.of(StandardLocation.CLASS_PATH, StandardLocation.MODULE_PATH)) {
        if (files.hasLocation(location)) {
          files.getLocationAsPaths(location).forEach(entries::add);
        }
      }
    }
    return entries;
  }
}

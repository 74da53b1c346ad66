package io.github.lambdalint.function;

import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;

/** Answers what is the same for all functions of a project, for one thread. */
record Program(Types types, Shapes shapes, Implementations implementations, BeanIndexes beans) {

  Program(Sources sources, Types types, BeanIndexes beans) {
    this(types, new Shapes(types), new Implementations(sources, types.hierarchy()), beans);
  }

  /** Makes one for another thread, which shares what is known. */
  Program forAnotherThread() {
    Types own = types.forAnotherThread();
    return new Program(own, shapes.sharedWith(own), implementations, beans);
  }
}

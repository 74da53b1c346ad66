package io.github.lambdalint.function;

import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;

/** Answers what is the same for all functions of a project, for one thread. */
record Program(
    Types types, Shapes shapes, Implementations implementations, BeanIndexes beans, Faults faults) {

  Program(Sources sources, Types types, AddedCalls added, BeanIndexes beans, Faults faults) {
    this(
        types,
        new Shapes(types, added),
        new Implementations(sources, types.hierarchy()),
        beans,
        faults);
  }

  /** Makes one for another thread, which shares what is known. */
  Program forAnotherThread() {
    Types own = types.forAnotherThread();
    return new Program(own, shapes.sharedWith(own), implementations, beans, faults);
  }
}

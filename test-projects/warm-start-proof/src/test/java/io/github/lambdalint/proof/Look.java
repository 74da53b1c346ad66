package io.github.lambdalint.proof;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Holds what is seen in an execution environment between two events.
 *
 * @param threads that are alive
 * @param made how many objects of a class were made since the process began, by name of the class;
 *     true because the process collects no garbage
 */
record Look(int threads, Map<String, Integer> made) {

  private static final String DIAGNOSTICS = "com.sun.management:type=DiagnosticCommand";

  /** Looks at this process. */
  static Look now() {
    return new Look(ManagementFactory.getThreadMXBean().getThreadCount(), histogram());
  }

  private static Map<String, Integer> histogram() {
    try {
      String table =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName(DIAGNOSTICS),
                      "gcClassHistogram",
                      new Object[] {new String[] {"-all"}},
                      new String[] {String[].class.getName()});
      Map<String, Integer> made = new HashMap<>();
      // A row is such as "  12:   345   6789  java.lang.String (java.base@17)".
      table
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(row -> row.length >= 4 && row[0].matches("\\d+:"))
          .forEach(row -> made.merge(row[3], Integer.valueOf(row[1]), Integer::sum));
      return made;
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(threads);
    out.writeInt(made.size());
    for (Map.Entry<String, Integer> type : made.entrySet()) {
      out.writeUTF(type.getKey());
      out.writeInt(type.getValue());
    }
  }

  static Look read(DataInputStream in) throws IOException {
    int threads = in.readInt();
    Map<String, Integer> made = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      made.put(in.readUTF(), in.readInt());
    }
    return new Look(threads, made);
  }
}

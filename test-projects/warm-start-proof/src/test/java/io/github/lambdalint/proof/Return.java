package io.github.lambdalint.proof;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Holds what is seen in an execution environment when its handler returns.
 *
 * @param reply as text; empty after a failure
 * @param log what went to the standard output since the last return
 * @param failure the exception and its causes, a line each, or an empty text
 * @param nanos from call to return
 * @param threads that are alive
 * @param openFiles file descriptors in use; 0 where the system does not tell
 */
record Return(String reply, String log, String failure, long nanos, int threads, long openFiles) {

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(reply);
    out.writeUTF(log);
    out.writeUTF(failure);
    out.writeLong(nanos);
    out.writeInt(threads);
    out.writeLong(openFiles);
  }

  static Return read(DataInputStream in) throws IOException {
    return new Return(
        in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), in.readInt(), in.readLong());
  }
}

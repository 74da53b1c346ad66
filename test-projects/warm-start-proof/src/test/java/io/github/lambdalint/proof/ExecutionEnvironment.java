package io.github.lambdalint.proof;

import io.github.lambdalint.proof.WarmEnvironment.Command;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drives one execution environment, a process of its own; closing it ends the process. */
final class ExecutionEnvironment implements AutoCloseable {

  private final Process process;
  private final DataOutputStream commands;
  private final DataInputStream answers;

  /**
   * Starts the process, which waits for its first command.
   *
   * @param variables of the environment; it gets no others
   */
  ExecutionEnvironment(
      PrivateRoot root, List<Path> classPath, String handler, Map<String, String> variables)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What Lambda sets from Java 17 on.
    command.add("-XX:TieredStopAtLevel=1");
    // Warnings of the JVM would go where answers go.
    command.add("-Xlog:disable");
    // Keeps every object, so that those made by events can be counted.
    command.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-Xmx1g"));
    command.add("-Djava.io.tmpdir=" + root.tmp());
    command.add("-Dhikaricp.configurationFile=" + root.pool());
    command.add("-classpath");
    command.add(
        String.join(
            System.getProperty("path.separator"), classPath.stream().map(Path::toString).toList()));
    command.add(WarmEnvironment.class.getName());
    command.add(handler);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.task().toFile()).redirectError(Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(variables);
    process = builder.start();
    commands = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** Makes the handler. */
  Return init() throws IOException {
    send(Command.INIT);
    return Return.read(answers);
  }

  /** Hands the handler an event in JSON. */
  Return invoke(String event) throws IOException {
    Command.INVOKE.write(commands);
    commands.writeUTF(event);
    commands.flush();
    return Return.read(answers);
  }

  /** Looks around between two events. */
  Look look() throws IOException {
    send(Command.LOOK);
    return Look.read(answers);
  }

  private void send(Command command) throws IOException {
    command.write(commands);
    commands.flush();
  }

  @Override
  public void close() throws IOException {
    send(Command.END);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

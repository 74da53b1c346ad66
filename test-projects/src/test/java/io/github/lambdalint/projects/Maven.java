package io.github.lambdalint.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** Runs a Maven distribution, to which this build's plugin is installed. */
record Maven(Path home) {

  private static final int MINUTES = 5;

  /** Lists the distributions, oldest first. */
  static List<Maven> all() {
    try (Stream<Path> homes = Files.list(Path.of(System.getProperty("distributions")))) {
      return homes.sorted().map(Maven::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs Maven as a build server does. */
  Run run(Path folder, String... arguments) {
    return runOn(Path.of(System.getProperty("java.home")), folder, arguments);
  }

  /** Does the same with a JDK of its own. */
  Run runOn(Path jdk, Path folder, String... arguments) {
    List<String> log = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setJavaHome(jdk.toFile());
    request.setBaseDirectory(folder.toFile());
    request.setBatchMode(true);
    request.setUserSettingsFile(Path.of("src/test/resources/settings.xml").toFile());
    request.setMavenHome(home.toFile());
    request.setOutputHandler(log::add);
    request.setErrorHandler(log::add);
    request.setTimeoutInSeconds(MINUTES * 60);
    // Most runs end before the second compiler would pay.
    request.setMavenOpts("-XX:TieredStopAtLevel=1");
    request.addArg("--no-transfer-progress");
    // Maven 4 warns of every repository that has no list of its prefixes.
    request.addArg("-Daether.remoteRepositoryFilter.prefixes=false");
    request.addArg("-Dmaven.repo.local=" + System.getProperty("testRepository"));
    request.addArg("-Ddownloads=" + Path.of(System.getProperty("downloads")).toUri());
    for (String argument : arguments) {
      request.addArg(argument);
    }
    try {
      return new Run(new DefaultInvoker().execute(request).getExitCode(), List.copyOf(log));
    } catch (MavenInvocationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return home.getFileName().toString();
  }
}

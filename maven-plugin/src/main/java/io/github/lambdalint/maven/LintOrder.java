package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Is what a goal asks to be linted; it can cross class loaders as bytes.
 *
 * @param parts how many orders the build is expected to give
 * @param deferred whether a failure waits for all of them
 * @param interactive whether somebody may look on
 */
record LintOrder(
    BuildPart part, LintSettings settings, int parts, boolean deferred, boolean interactive)
    implements Serializable {

  LintRequest toRequest() {
    return new LintRequest(
        part.root().toPath(),
        part.modules().stream().map(BuildPart.Folders::toModule).toList(),
        part.modules().isEmpty() ? Optional.empty() : Optional.of(part.scope().toPath()),
        settings.includes(),
        settings.excludes(),
        settings.includeTests(),
        settings.rules().stream().map(name -> Rules.named(name).orElseThrow()).toList());
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static LintOrder of(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (LintOrder) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

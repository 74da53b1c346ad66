package io.github.lambdalint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassPathTest {

  private static final String OWN = ClassPathTest.class.getName();
  private static final String OWN_FILE = OWN.replace('.', '/') + ".class";

  @TempDir private Path folder;

  @Test
  void entriesAreAskedForOnlyWhenAClassOfTheirsIs() throws IOException {
    Path jar = jar();
    int[] asked = {0};
    try (ClassPath classPath =
        new ClassPath(
            () -> {
              asked[0]++;
              return new Dependencies(List.of(jar), List.of());
            })) {
      assertThat(classPath.find("java.lang.String")).isPresent();
      assertThat(asked[0]).isZero();
      assertThat(classPath.find(OWN)).isPresent();
      assertThat(classPath.find("shop.NoSuchClass")).isEmpty();
      assertThat(asked[0]).isEqualTo(1);
    }
  }

  @Test
  void whatIsNoJarIsOneNoteAndTheRestIsRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "404: Not Found");
    try (ClassPath classPath = of(broken, folder.resolve("gone.jar"), jar())) {
      assertThat(classPath.find(OWN)).isPresent();
      assertThat(classPath.notes())
          .containsExactly(
              new Note(
                  Span.ofLine(broken, 1),
                  "is on the class path and no readable jar, so its types are unknown; delete it,"
                      + " and Maven gets it anew: zip END header not found"));
    }
  }

  @Test
  void classesInAFolderAreFound() throws IOException {
    Path file = folder.resolve("classes").resolve(OWN_FILE);
    Files.createDirectories(file.getParent());
    Files.write(file, ownBytes());
    try (ClassPath classPath = of(folder.resolve("classes"))) {
      assertThat(classPath.find(OWN)).isPresent();
      assertThat(classPath.notes()).isEmpty();
    }
  }

  @Test
  void aDamagedClassIsUnknown() throws IOException {
    Path file = folder.resolve("shop/Cut.class");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
    try (ClassPath classPath = of(folder)) {
      assertThat(classPath.find("shop.Cut")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<T", "Lshop/Odd<", "L", "T", "<:"})
  void aClassWithADamagedSignatureIsUnknown(String signature) throws IOException {
    for (String each : List.of(signature, "[".repeat(60_000) + signature)) {
      ClassWriter odd = new ClassWriter(0);
      odd.visit(
          Opcodes.V17, Opcodes.ACC_PUBLIC, "shop/Odd", each, "java/lang/Object", new String[0]);
      Path file = folder.resolve("shop/Odd.class");
      Files.createDirectories(file.getParent());
      Files.write(file, odd.toByteArray());
      try (ClassPath classPath = of(folder)) {
        assertThat(classPath.find("shop.Odd")).isEmpty();
      }
    }
  }

  @Test
  void whatWasNotAskedBeforeClosingIsNotFound() throws IOException {
    ClassPath classPath = of(jar());
    try (classPath) {
      assertThat(classPath.find("shop.Other")).isEmpty();
    }

    assertThat(classPath.find(OWN)).isEmpty();
  }

  private static ClassPath of(Path... entries) {
    return new ClassPath(() -> new Dependencies(List.of(entries), List.of()));
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("own.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(OWN_FILE));
      out.write(ownBytes());
    }
    return jar;
  }

  private static byte[] ownBytes() throws IOException {
    try (InputStream in = ClassPathTest.class.getClassLoader().getResourceAsStream(OWN_FILE)) {
      return in.readAllBytes();
    }
  }
}

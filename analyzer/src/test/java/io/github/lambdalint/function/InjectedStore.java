package io.github.lambdalint.function;

import java.nio.file.Path;

/** Is what the containers of tests hand out. */
final class InjectedStore {

  /** Takes the client in its constructor. */
  static final String WITH_GIVEN_CLIENT =
      """
      package shop;
      public class S3Store implements Store {
        private final S3Client s3;
        public S3Store(S3Client s3) {
          this.s3 = s3;
        }
        @Override
        public String load(String id) {
          return s3.toString() + S3Client.create();
        }
      }
      """;

  private InjectedStore() {}

  /** Begins a project of one module in which something needs the store. */
  static SampleProject projectIn(Path folder) {
    return SampleProject.in(folder)
        .file("pom.xml", "<project/>")
        .java("package shop;\npublic interface Store { String load(String id); }");
  }

  /** Makes a client when made and one in each call. */
  static String implementation(String name, String annotations) {
    return """
        package shop;
        import com.google.inject.Singleton;
        import jakarta.enterprise.context.*;
        import jakarta.inject.*;
        import org.springframework.context.annotation.*;
        import org.springframework.stereotype.*;
        %s
        public class %s implements Store {
          private final S3Client kept = S3Client.create();
          @Override
          public String load(String id) {
            return S3Client.create().toString();
          }
        }
        """
        .formatted(annotations, name);
  }
}

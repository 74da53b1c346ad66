package io.github.lambdalint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Holds what a compiled class says of its types.
 *
 * @param typeParameters as {@link TypeName#variable} names them
 * @param supertypes superclass first, with their type arguments
 */
record ClassFile(
    String name,
    boolean isInterface,
    List<String> typeParameters,
    List<TypeName> supertypes,
    List<Method> methods,
    List<Field> fields) {

  /** Is a method that is not private. */
  public record Method(
      String name,
      boolean isStatic,
      boolean isVarArgs,
      List<TypeName> parameters,
      TypeName returns) {

    /** Says whether a call with so many arguments may mean this method. */
    boolean takes(int arguments) {
      return isVarArgs ? arguments >= parameters.size() - 1 : arguments == parameters.size();
    }
  }

  /** Is a field that is not private. */
  public record Field(String name, boolean isStatic, TypeName type) {}

  /**
   * Reads a class file of any version that ASM knows.
   *
   * @throws IllegalArgumentException if the bytes are no class file
   */
  static ClassFile read(byte[] bytes) {
    Collector collector = new Collector();
    new ClassReader(bytes)
        .accept(
            collector, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return collector.result();
  }

  /** Finds a field by name. */
  public Optional<Field> field(String field) {
    return fields.stream().filter(each -> each.name().equals(field)).findFirst();
  }

  private static final class Collector extends ClassVisitor {

    private String name = "";
    private boolean isInterface;
    private List<String> typeParameters = List.of();
    private List<TypeName> supertypes = List.of();
    private final List<Method> methods = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    Collector() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String internal,
        String signature,
        String parent,
        String[] interfaces) {
      name = Signatures.dotted(internal);
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      if (signature != null) {
        Signatures.OfClass generic = Signatures.ofClass(signature);
        typeParameters = generic.parameters();
        supertypes = generic.supertypes();
        return;
      }
      List<TypeName> parents = new ArrayList<>();
      if (parent != null) {
        parents.add(TypeName.of(Signatures.dotted(parent)));
      }
      for (String each : interfaces) {
        parents.add(TypeName.of(Signatures.dotted(each)));
      }
      supertypes = List.copyOf(parents);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0) {
        Signatures.OfMethod types = Signatures.ofMethod(signature == null ? descriptor : signature);
        methods.add(
            new Method(
                method,
                (access & Opcodes.ACC_STATIC) != 0,
                (access & Opcodes.ACC_VARARGS) != 0,
                types.parameters(),
                types.returns()));
      }
      return null;
    }

    @Override
    public FieldVisitor visitField(
        int access, String field, String descriptor, String signature, Object value) {
      if ((access & Opcodes.ACC_PRIVATE) == 0) {
        fields.add(
            new Field(
                field,
                (access & Opcodes.ACC_STATIC) != 0,
                Signatures.ofField(signature == null ? descriptor : signature)));
      }
      return null;
    }

    ClassFile result() {
      return new ClassFile(
          name, isInterface, typeParameters, supertypes, List.copyOf(methods), List.copyOf(fields));
    }
  }
}
